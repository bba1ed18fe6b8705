package uk.csp.reporting.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.reporting.crime.CrimeSections;
import uk.csp.reporting.facts.ExplainChangesFrom;
import uk.csp.reporting.facts.Explanation;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.prose.Decimals;
import uk.csp.reporting.prose.Movement;

/**
 * A change of the crime table that somebody has to explain or has explained: the third statutory element, why levels and
 * patterns changed.
 */
public record ChangeToExplain(
        String indicator, Movement movement, boolean required, Optional<Explanation> explanation) {
    public enum State {
        MISSING,
        GIVEN,
        /** Given for another direction or revision than the figure has now: somebody has to confirm it. */
        OUTDATED
    }

    public State state() {
        return explanation
                .map(given -> given.figureRevision() == movement.figure().revision()
                                && given.direction() == Long.signum(movement.difference())
                        ? State.GIVEN
                        : State.OUTDATED)
                .orElse(State.MISSING);
    }

    /** Whether an edition still waits for somebody: an explanation is required, and missing or outdated. */
    public boolean open() {
        return required && state() != State.GIVEN;
    }

    /** What has to be explained, and what was explained unasked, in the order of the crime table. */
    public static List<ChangeToExplain> of(Facts facts) {
        Stream<String> rows = CrimeSections.indicators(facts).stream();
        Stream<String> others = facts.explanations().stream().map(Explanation::indicator);
        return Stream.concat(rows, others)
                .distinct()
                .flatMap(indicator -> of(facts, indicator).stream())
                .filter(change -> change.required || change.explanation.isPresent())
                .toList();
    }

    /** What an edition cannot be published without. */
    public static List<ChangeToExplain> open(Facts facts) {
        return of(facts).stream().filter(ChangeToExplain::open).toList();
    }

    /** The change of one indicator, whether or not it has to be explained; empty when two years cannot be compared. */
    public static Optional<ChangeToExplain> of(Facts facts, String indicator) {
        boolean row = CrimeSections.indicators(facts).contains(indicator);
        return facts.figure(indicator)
                .flatMap(Movement::of)
                .map(movement -> new ChangeToExplain(
                        indicator,
                        movement,
                        row && reaches(movement, facts.explainChangesFrom()),
                        facts.explanation(indicator)));
    }

    /** By the percentage a reader sees in the table; on a base too small for one the number alone decides. */
    private static boolean reaches(Movement movement, ExplainChangesFrom limits) {
        if (movement.difference() == 0 || limits.onlySignificant() && movement.mayBeChance()) {
            return false;
        }
        Optional<BigDecimal> percent =
                movement.percent(Decimals.of(movement.figure().indicator().id()).percent());
        boolean far = limits.percent() == null
                || percent.map(value -> value.abs().compareTo(BigDecimal.valueOf(limits.percent())) >= 0)
                        .orElse(true);
        return far && (limits.count() == null || movement.size() >= limits.count());
    }
}
