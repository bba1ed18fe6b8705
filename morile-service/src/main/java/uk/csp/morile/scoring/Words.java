package uk.csp.morile.scoring;

import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.Locale;

/** Numbers and periods as they stand in sentences. */
final class Words {
    private Words() {}

    static String period(Observation observation) {
        String month = observation.end().getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
        return "the year to " + month + " " + observation.end().getYear();
    }

    /** 750, 2.5. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String signed(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }
}
