package uk.csp.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Half-up, as the assessment rounds; half away from zero for falls. */
final class Rounding {

    private Rounding() {}

    static BigDecimal percentChange(int before, int after, int decimals) {
        return BigDecimal.valueOf(100L * (after - before))
                .divide(BigDecimal.valueOf(before), decimals, RoundingMode.HALF_UP);
    }

    static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
    }

    static BigDecimal rate(int count, int denominator, int decimals) {
        return BigDecimal.valueOf(1000L * count)
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }
}
