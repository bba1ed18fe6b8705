package uk.csp.crimedata.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds what is computed in floating point, half-up, once, when it is shown. */
final class Round {
    private Round() {}

    static BigDecimal to(int decimals, double value) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
