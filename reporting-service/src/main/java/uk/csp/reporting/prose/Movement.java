package uk.csp.reporting.prose;

import java.math.BigDecimal;
import java.util.Optional;
import uk.csp.reporting.facts.Figure;

/** How a complete figure moved against the same figure a year earlier, when that was complete too. */
public record Movement(Figure figure, long count, long previous) {
    /** A percentage of fewer than this many says more about chance than about crime, so it is not printed. */
    static final long SMALLEST_BASE = 20;

    public static Optional<Movement> of(Figure figure) {
        return figure.comparable()
                ? Optional.of(
                        new Movement(figure, figure.count(), figure.previous().count()))
                : Optional.empty();
    }

    public long difference() {
        return count - previous;
    }

    public long size() {
        return Math.abs(difference());
    }

    public boolean rose() {
        return difference() > 0;
    }

    public boolean fell() {
        return difference() < 0;
    }

    /** Signed, half-up; empty on a base too small for a percentage. */
    public Optional<BigDecimal> percent(int decimals) {
        return previous < SMALLEST_BASE
                ? Optional.empty()
                : Optional.of(Rounding.percentChange(count, previous, decimals));
    }

    /** Whether the difference is within what chance alone produces between two counts of this size. */
    public boolean mayBeChance() {
        return difference() != 0 && figure.change() != null && !figure.change().significant();
    }
}
