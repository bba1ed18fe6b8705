package uk.csp.reporting.facts;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Months in words. */
public final class Months {
    private Months() {}

    /** For example March 2019. */
    public static String name(YearMonth month) {
        return name(month.getMonth()) + " " + month.getYear();
    }

    public static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** Three letters, for the axis of a chart. */
    public static String shortName(Month month) {
        return name(month).substring(0, 3);
    }
}
