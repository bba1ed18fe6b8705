package uk.csp.morile.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Half-up, as everywhere in the assessment. Bands are read off the rounded score: what is printed is what decides. */
final class Rounding {
    private Rounding() {}

    static double toDecimals(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
