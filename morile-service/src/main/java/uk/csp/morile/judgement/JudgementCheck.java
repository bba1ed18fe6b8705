package uk.csp.morile.judgement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.scoring.Criterion;
import uk.csp.morile.scoring.Judgement;
import uk.csp.morile.scoring.Origin;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.platform.problem.Violation;
import uk.csp.platform.time.CalendarText;

/** Checks judgements against the register and the model of their cycle and finds all violations at once. */
final class JudgementCheck {
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_EVIDENCE = 500;

    private final ThreatRegister register;
    private final ScoringModel model;
    private final List<Violation> violations = new ArrayList<>();
    private final List<CheckedJudgement> checked = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    JudgementCheck(ThreatRegister register, ScoringModel model) {
        this.register = register;
        this.model = model;
    }

    JudgementCheck of(List<JudgementRequest> requests) {
        for (int i = 0; i < requests.size(); i++) {
            check("/" + i, requests.get(i));
        }
        return this;
    }

    List<Violation> violations() {
        return violations;
    }

    List<CheckedJudgement> checked() {
        return checked;
    }

    private void check(String at, JudgementRequest request) {
        int before = violations.size();
        if (request == null) {
            violate(at, "missing", "A judgement is needed here.");
            return;
        }
        if (request.threat() == null || register.threat(request.threat()).isEmpty()) {
            violate(at + "/threat", "unknown-threat", "The register of the cycle has no such threat.");
        }
        Optional<Criterion> criterion = model.criterion(request.criterion());
        if (criterion.isEmpty()) {
            violate(at + "/criterion", "unknown-criterion", "The scoring model of the cycle has no such criterion.");
        }
        if (criterion.isPresent() && !isLevel(criterion.get(), request.level())) {
            violate(
                    at + "/level",
                    "unknown-level",
                    "The level is a whole number from 0 to " + criterion.get().maximum() + ", or null when not known.");
        }
        Optional<Origin> origin = Origins.of(request.origin());
        if (origin.isEmpty()) {
            violate(at + "/origin", "unknown-origin", "The origin is data-driven, agreed or carried-forward.");
        }
        Optional<LocalDate> asAt = date(request.asAt());
        if (asAt.isEmpty()) {
            violate(at + "/asAt", "invalid-date", "A date such as 2019-03-31 is needed.");
        }
        if (request.note() != null && request.note().length() > LONGEST_NOTE) {
            violate(at + "/note", "too-long", "A note has at most " + LONGEST_NOTE + " characters.");
        }
        if (request.evidence() != null && request.evidence().length() > LONGEST_EVIDENCE) {
            violate(at + "/evidence", "too-long", "Evidence has at most " + LONGEST_EVIDENCE + " characters.");
        }
        if (!seen.add(request.threat() + " " + request.criterion())) {
            violate(at, "duplicate", "This criterion of this threat is judged twice.");
        }
        if (violations.size() == before) {
            Integer level = request.level() == null ? null : request.level().intValueExact();
            checked.add(new CheckedJudgement(
                    request.threat(),
                    new Judgement(request.criterion(), level, origin.orElseThrow(), asAt.orElseThrow()),
                    request.note(),
                    request.evidence()));
        }
    }

    private void violate(String pointer, String code, String detail) {
        violations.add(Violation.at(pointer, code, detail));
    }

    private static boolean isLevel(Criterion criterion, BigDecimal level) {
        return level == null
                || level.stripTrailingZeros().scale() <= 0
                        && level.signum() >= 0
                        && level.compareTo(BigDecimal.valueOf(criterion.maximum())) <= 0;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(CalendarText.day(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
