package uk.csp.morile.consensus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.csp.morile.scoring.Criterion;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.platform.problem.Violation;
import uk.csp.platform.time.CalendarText;

/** Checks a consensus against model, scorers and quorum and finds all violations at once. */
final class ConsensusCheck {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_EVIDENCE = 500;

    private final ScoringModel model;
    private final Map<String, String> authorities;
    private final int quorum;
    private final List<Violation> violations = new ArrayList<>();

    /** @param authorities of the scorers, by scorer */
    ConsensusCheck(ScoringModel model, Map<String, String> authorities, int quorum) {
        this.model = model;
        this.authorities = authorities;
        this.quorum = quorum;
    }

    List<Violation> violations() {
        return violations;
    }

    /** @param before what was agreed so far: it may be changed, not dropped */
    Consensus of(ConsensusRequest request, Consensus before) {
        List<Consensus.Agreed> agreed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<ConsensusRequest.Item> items = request.criteria() == null ? List.of() : request.criteria();
        for (int i = 0; i < items.size(); i++) {
            String at = "/criteria/" + i;
            ConsensusRequest.Item item = items.get(i);
            if (item == null) {
                violate(at, "missing", "An agreed criterion is needed here.");
            } else {
                if (!seen.add(item.criterion())) {
                    violate(at, "duplicate", "This criterion is agreed twice.");
                }
                check(at, item).ifPresent(agreed::add);
            }
        }
        before.criteria().stream()
                .filter(one -> !seen.contains(one.criterion()))
                .forEach(one -> violations.add(Violation.ofField(
                        one.criterion(), "agreed-before", "What was agreed may be changed, not left out.")));
        return new Consensus(agreed);
    }

    private Optional<Consensus.Agreed> check(String at, ConsensusRequest.Item item) {
        int before = violations.size();
        Optional<Criterion> criterion = item.criterion() == null ? Optional.empty() : model.criterion(item.criterion());
        if (criterion.isEmpty()) {
            violate(at + "/criterion", "unknown-criterion", "The scoring model of the cycle has no such criterion.");
            return Optional.empty();
        }
        requireLevel(at, criterion.get(), item.level());
        if (item.level() == null && isBlank(item.reason())) {
            violate(at + "/reason", "reason-needed", "A level that is not known needs a reason.");
        }
        requireShort(at + "/reason", item.reason(), LONGEST_TEXT);
        requireShort(at + "/evidence", item.evidence(), LONGEST_EVIDENCE);
        Optional<LocalDate> asAt = date(item.asAt());
        if (asAt.isEmpty()) {
            violate(at + "/asAt", "invalid-date", "A date such as 2019-03-31 is needed.");
        }
        Set<String> takingPart = takingPart(at, item);
        List<Consensus.Dissent> dissent = dissent(at, criterion.get(), item, takingPart);
        return violations.size() > before
                ? Optional.empty()
                : Optional.of(new Consensus.Agreed(
                        item.criterion(),
                        level(item.level()),
                        asAt.orElseThrow(),
                        item.reason(),
                        item.evidence(),
                        List.copyOf(takingPart),
                        dissent));
    }

    private Set<String> takingPart(String at, ConsensusRequest.Item item) {
        Set<String> takingPart = new TreeSet<>();
        List<String> named = item.takingPart() == null ? List.of() : item.takingPart();
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i) == null || !authorities.containsValue(named.get(i))) {
                violate(at + "/takingPart/" + i, "unknown-authority", "No scorer of the cycle scores for it.");
            } else {
                takingPart.add(named.get(i));
            }
        }
        if (takingPart.size() < quorum) {
            violate(
                    at + "/takingPart",
                    "quorum-not-met",
                    takingPart.size() + " authorities take part; the quorum is " + quorum + ".");
        }
        return takingPart;
    }

    private List<Consensus.Dissent> dissent(
            String at, Criterion criterion, ConsensusRequest.Item item, Set<String> takingPart) {
        List<Consensus.Dissent> dissent = new ArrayList<>();
        List<ConsensusRequest.Dissenter> named = item.dissent() == null ? List.of() : item.dissent();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String place = at + "/dissent/" + i;
            ConsensusRequest.Dissenter one = named.get(i);
            String authority = one == null || one.scorer() == null ? null : authorities.get(one.scorer());
            if (authority == null || !takingPart.contains(authority)) {
                violate(place + "/scorer", "not-taking-part", "Only scorers of authorities taking part dissent.");
                continue;
            }
            if (!seen.add(one.scorer())) {
                violate(place, "duplicate", "This scorer dissents twice.");
            }
            requireLevel(place, criterion, one.level());
            if (one.level() == null
                    ? item.level() == null
                    : item.level() != null && one.level().compareTo(item.level()) == 0) {
                violate(place + "/level", "no-dissent", "This is the level that was agreed.");
            }
            if (isBlank(one.why())) {
                violate(place + "/why", "reason-needed", "Dissent is kept with its reason.");
            }
            requireShort(place + "/why", one.why(), LONGEST_TEXT);
            dissent.add(new Consensus.Dissent(one.scorer(), authority, level(one.level()), one.why()));
        }
        boolean nobodyAgrees = !takingPart.isEmpty()
                && dissent.stream().map(Consensus.Dissent::authority).distinct().count() == takingPart.size();
        if (nobodyAgrees) {
            violate(at + "/dissent", "nobody-agrees", "At least one authority taking part has no dissenter.");
        }
        return dissent;
    }

    private void requireLevel(String at, Criterion criterion, BigDecimal level) {
        boolean known = level == null
                || level.stripTrailingZeros().scale() <= 0
                        && level.signum() >= 0
                        && level.compareTo(BigDecimal.valueOf(criterion.maximum())) <= 0;
        if (!known) {
            violate(
                    at + "/level",
                    "unknown-level",
                    "The level is a whole number from 0 to " + criterion.maximum() + ", or null when not known.");
        }
    }

    private void requireShort(String at, String text, int longest) {
        if (text != null && text.length() > longest) {
            violate(at, "too-long", "At most " + longest + " characters.");
        }
    }

    private void violate(String pointer, String code, String detail) {
        violations.add(Violation.at(pointer, code, detail));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** Of what has not been refused. */
    private static Integer level(BigDecimal level) {
        return level == null ? null : Integer.valueOf(level.intValue());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(CalendarText.day(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
