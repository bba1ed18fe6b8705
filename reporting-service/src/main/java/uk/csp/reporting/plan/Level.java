package uk.csp.reporting.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.PartnershipPlans.Target;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Rounding;

/** Where something stood in twelve months: the exact value, and the figure it was taken from, or none when stated. */
public record Level(BigDecimal value, Figure figure, boolean rate, String label) {
    private static final int RATE_DECIMALS = 1;

    static Level of(Figure figure, Target target) {
        boolean rate = target.measure().equals("rate");
        BigDecimal count = BigDecimal.valueOf(figure.count());
        return new Level(
                rate
                        ? count.multiply(BigDecimal.valueOf(figure.rate().per()))
                                .divide(residents(figure), MathContext.DECIMAL64)
                        : count,
                figure,
                rate,
                figure.period().label());
    }

    static Level stated(BigDecimal value, Target target, String label) {
        return new Level(value, null, target.measure().equals("rate"), label);
    }

    public boolean stated() {
        return figure == null;
    }

    /** What one event is worth in the unit of this level. */
    BigDecimal perEvent() {
        return rate
                ? BigDecimal.valueOf(figure.rate().per()).divide(residents(figure), MathContext.DECIMAL64)
                : BigDecimal.ONE;
    }

    Run print() {
        if (stated()) {
            return Run.words(print(value, rate));
        }
        return rate ? Numbers.rate(figure, RATE_DECIMALS) : Numbers.count(figure);
    }

    /** A count whole, a rate to one decimal. */
    static String print(BigDecimal value, boolean rate) {
        return Rounding.print(value.setScale(rate ? RATE_DECIMALS : 0, RoundingMode.HALF_UP));
    }

    private static BigDecimal residents(Figure figure) {
        return BigDecimal.valueOf(figure.rate().denominator().value());
    }
}
