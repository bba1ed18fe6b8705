package uk.csp.gateway.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How plans and views are told to people. */
final class PlanWords {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);
    private static final int MONTH_LENGTH = 7;

    private PlanWords() {}

    static String month(String month) {
        try {
            return month == null ? "" : MONTH.format(YearMonth.parse(month));
        } catch (DateTimeException odd) {
            return month;
        }
    }

    /** A day or a month. */
    static String when(String when) {
        try {
            return when == null || when.length() <= MONTH_LENGTH ? month(when) : DAY.format(LocalDate.parse(when));
        } catch (DateTimeException odd) {
            return when;
        }
    }

    static String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(HERE));
    }

    /** FY2018-19 as 2018/19, R12-2019-03 as the twelve months to March 2019. */
    static String period(String code) {
        if (code == null) {
            return "";
        }
        if (code.startsWith("FY")) {
            return code.substring(2).replace('-', '/');
        }
        return code.startsWith("R12-") ? "twelve months to " + month(code.substring(4)) : code;
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

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
