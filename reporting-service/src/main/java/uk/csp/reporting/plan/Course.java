package uk.csp.reporting.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import uk.csp.reporting.facts.PartnershipPlans.Target;

/** The straight path of a target, from its baseline to what it should come to, month by month. */
record Course(Target target, BigDecimal baseline, YearMonth start, YearMonth end) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean falls() {
        return target.direction().equals("reduce");
    }

    /** What the target comes to, exactly. */
    BigDecimal goal() {
        return target.value() != null
                ? target.value()
                : baseline.multiply(BigDecimal.ONE.add(percent().divide(HUNDRED, MathContext.DECIMAL64)));
    }

    /** Where the figure of twelve months ending then should stand. */
    BigDecimal at(YearMonth month) {
        return baseline.add(goal().subtract(baseline).multiply(share(month)));
    }

    /** How much of a chance movement of the baseline the path takes over. */
    double followsBaseline(YearMonth month) {
        BigDecimal share = share(month);
        return target.value() != null
                ? BigDecimal.ONE.subtract(share).doubleValue()
                : BigDecimal.ONE
                        .add(percent().divide(HUNDRED, MathContext.DECIMAL64).multiply(share))
                        .doubleValue();
    }

    /** Whether a value is as good as another, or better. */
    boolean asGood(BigDecimal value, BigDecimal as) {
        return falls() ? value.compareTo(as) <= 0 : value.compareTo(as) >= 0;
    }

    boolean over(YearMonth month) {
        return !month.isBefore(end);
    }

    /** Of the way that lies behind at the end of a month: 0 at the baseline, 1 at the end. */
    private BigDecimal share(YearMonth month) {
        long gone = Math.min(start.until(month, ChronoUnit.MONTHS), start.until(end, ChronoUnit.MONTHS));
        return BigDecimal.valueOf(gone)
                .divide(BigDecimal.valueOf(start.until(end, ChronoUnit.MONTHS)), 16, RoundingMode.HALF_UP);
    }

    private BigDecimal percent() {
        return falls() ? target.percent().negate() : target.percent();
    }
}
