package uk.csp.morile.workshop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.scoring.Criterion;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.platform.problem.Violation;

/**
 * Checks first scores against the register and the model of their cycle and finds all violations at once. Where a
 * violation lies is said as the body says it: a pointer into JSON, or a row and column of a sheet.
 */
public final class FirstScoreCheck {
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_EVIDENCE = 500;

    private final ThreatRegister register;
    private final ScoringModel model;
    private final List<Violation> violations = new ArrayList<>();
    private final List<GivenScore> checked = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    FirstScoreCheck(ThreatRegister register, ScoringModel model) {
        this.register = register;
        this.model = model;
    }

    /** Where and what a violation of a score is, given its field, code and detail. */
    @FunctionalInterface
    public interface Place {
        Violation violation(String field, String code, String detail);
    }

    static Place pointer(int index) {
        return (field, code, detail) -> Violation.at("/" + index + (field == null ? "" : "/" + field), code, detail);
    }

    FirstScoreCheck of(List<FirstScoreRequest> requests) {
        for (int i = 0; i < requests.size(); i++) {
            check(pointer(i), requests.get(i));
        }
        return this;
    }

    /** Tells a violation that lies outside a score. */
    public void refuse(Violation violation) {
        violations.add(violation);
    }

    List<Violation> violations() {
        return violations;
    }

    List<GivenScore> checked() {
        return checked;
    }

    public void check(Place at, FirstScoreRequest request) {
        int before = violations.size();
        if (request == null) {
            violations.add(at.violation(null, "missing", "A score is needed here."));
            return;
        }
        if (request.threat() == null || register.threat(request.threat()).isEmpty()) {
            violations.add(at.violation("threat", "unknown-threat", "The register of the cycle has no such threat."));
        }
        Optional<Criterion> criterion =
                request.criterion() == null ? Optional.empty() : model.criterion(request.criterion());
        if (criterion.isEmpty()) {
            violations.add(at.violation(
                    "criterion", "unknown-criterion", "The scoring model of the cycle has no such criterion."));
        }
        if (criterion.isPresent() && !isLevel(criterion.get(), request.level())) {
            violations.add(at.violation(
                    "level",
                    "unknown-level",
                    "The level is a whole number from 0 to " + criterion.get().maximum()
                            + ", or null when not known."));
        }
        if (request.level() == null
                && (request.reason() == null || request.reason().isBlank())) {
            violations.add(at.violation("reason", "reason-needed", "A level that is not known needs a reason."));
        }
        requireShort(at, "reason", request.reason(), LONGEST_REASON);
        requireShort(at, "evidence", request.evidence(), LONGEST_EVIDENCE);
        if (!seen.add(request.threat() + " " + request.criterion())) {
            violations.add(at.violation(null, "duplicate", "This criterion of this threat is scored twice."));
        }
        if (violations.size() == before) {
            checked.add(new GivenScore(
                    request.threat(),
                    request.criterion(),
                    request.level() == null ? null : request.level().intValueExact(),
                    request.reason(),
                    request.evidence()));
        }
    }

    private void requireShort(Place at, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            violations.add(at.violation(field, "too-long", "At most " + longest + " characters."));
        }
    }

    static boolean isLevel(Criterion criterion, BigDecimal level) {
        return level == null
                || level.stripTrailingZeros().scale() <= 0
                        && level.signum() >= 0
                        && level.compareTo(BigDecimal.valueOf(criterion.maximum())) <= 0;
    }
}
