package uk.csp.reporting.proof;

import java.math.BigDecimal;

/**
 * A number in a sentence.
 *
 * @param start of its first character in the sentence
 * @param end after its unit
 * @param sign +1 or -1 where one is written, else 0
 * @param per how many residents a rate is per; 0 where it is none
 */
record Quantity(int start, int end, BigDecimal value, Unit unit, int sign, int per) {
    enum Unit {
        COUNT,
        PERCENT,
        RATE
    }

    int decimals() {
        return Math.max(0, value.scale());
    }

    boolean isWhole() {
        return unit == Unit.COUNT && decimals() == 0;
    }
}
