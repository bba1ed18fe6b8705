package uk.csp.reporting.prose;

import java.math.BigDecimal;
import uk.csp.reporting.facts.Reported;

/** Reported values with their unit, as their source gives them: never rounded anew. */
final class Units {
    private Units() {}

    static String print(Reported reported) {
        String value = print(reported.unit(), reported.value());
        return switch (reported.unit()) {
            case "rate" -> value + " per " + Rounding.print(reported.per());
            case "years", "seconds" -> value + " " + reported.unit();
            default -> value;
        };
    }

    /** As short as a reader needs beside a value whose unit was named. */
    static String print(String unit, BigDecimal value) {
        return number(value) + (unit.equals("percent") ? "%" : "");
    }

    static String range(Reported reported) {
        String lower = number(reported.lower());
        if (reported.upper() == null) {
            return "at least " + lower;
        }
        return reported.lower().compareTo(reported.upper()) == 0 ? lower : lower + " to " + number(reported.upper());
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return Rounding.print(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
