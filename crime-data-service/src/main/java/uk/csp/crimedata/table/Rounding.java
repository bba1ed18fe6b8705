package uk.csp.crimedata.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How tables round: half-up, away from zero, once, from the counts themselves and never from a rounded number. So was
 * every percentage of the published crime table of 2018/19.
 */
final class Rounding {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    /** The change in per cent of the earlier count, which is not zero. */
    static BigDecimal percent(long previous, long count, int decimals) {
        return BigDecimal.valueOf(count - previous)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(previous), decimals, RoundingMode.HALF_UP);
    }

    /** Counts per so many of a population. */
    static BigDecimal rate(long count, int per, long population, int decimals) {
        return BigDecimal.valueOf(count)
                .multiply(BigDecimal.valueOf(per))
                .divide(BigDecimal.valueOf(population), decimals, RoundingMode.HALF_UP);
    }
}
