package uk.csp.gateway.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import uk.csp.gateway.words.Dates;

/** How plans and views are told to people. */
final class PlanWords {
    private static final int MONTH_LENGTH = 7;

    private PlanWords() {}

    /** A day or a month. */
    static String when(String when) {
        try {
            return when == null || when.length() <= MONTH_LENGTH ? Dates.month(when) : Dates.day(LocalDate.parse(when));
        } catch (DateTimeException odd) {
            return when;
        }
    }

    static String action(String state) {
        return switch (state == null ? "" : state) {
            case "planned" -> "Planned";
            case "doing" -> "Under way";
            case "done" -> "Done";
            case "stopped" -> "Stopped";
            case "cannot-be-done" -> "Cannot be done";
            default -> state;
        };
    }

    static String actionShape(String state) {
        return switch (state == null ? "" : state) {
            case "planned" -> "○";
            case "doing" -> "■";
            case "done" -> "●";
            default -> "✕";
        };
    }

    /** A count whole, a rate with one decimal. */
    static String amount(BigDecimal value, boolean rate) {
        DecimalFormat format =
                new DecimalFormat(rate ? "#,##0.0" : "#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
