package uk.csp.crimedata.geography;

import java.math.BigDecimal;

/** Whole millionths as the number they stand for: as short as it can be written, and never rounded. */
final class Millionths {
    static final int OF_ONE = 1_000_000;
    private static final int DECIMALS = 6;

    private Millionths() {}

    static BigDecimal number(long millionths) {
        BigDecimal number = BigDecimal.valueOf(millionths, DECIMALS).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
