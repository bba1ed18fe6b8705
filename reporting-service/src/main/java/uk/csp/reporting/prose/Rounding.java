package uk.csp.reporting.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The one rounding rule of the assessment: half-up by magnitude (2.5 becomes 3, -2.5 becomes -3), from exact counts and
 * never from a rounded value.
 */
public final class Rounding {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    public static BigDecimal rate(long count, long denominator, long per, int decimals) {
        return divide(BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(per)), denominator, decimals);
    }

    /** In per cent of the previous count, which must not be zero. */
    public static BigDecimal percentChange(long count, long previous, int decimals) {
        return divide(
                BigDecimal.valueOf(count).subtract(BigDecimal.valueOf(previous)).multiply(HUNDRED), previous, decimals);
    }

    public static BigDecimal share(long part, long whole, int decimals) {
        return divide(BigDecimal.valueOf(part).multiply(HUNDRED), whole, decimals);
    }

    public static BigDecimal average(long sum, int values) {
        return divide(BigDecimal.valueOf(sum), values, 0);
    }

    /** With a comma between thousands. */
    public static String print(BigDecimal value) {
        return String.format(Locale.UK, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    public static String print(long value) {
        return String.format(Locale.UK, "%,d", value);
    }

    private static BigDecimal divide(BigDecimal value, long divisor, int decimals) {
        return value.divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.HALF_UP);
    }
}
