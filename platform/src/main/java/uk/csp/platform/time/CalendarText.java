package uk.csp.platform.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * Days and months as requests write them (ISO 8601), of years that records can be about. The parsers of the JDK also take
 * years of nine digits, which neither arithmetic nor a database has room for.
 */
public final class CalendarText {
    private static final int EARLIEST_YEAR = 1900;
    private static final int DAY_LENGTH = "2019-03-31".length();
    private static final int MONTH_LENGTH = "2019-03".length();

    private CalendarText() {}

    /** @throws DateTimeParseException when it is no day from 1900 to 9999 such as 2019-03-31 */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        check(text, day.getYear(), DAY_LENGTH);
        return day;
    }

    /** @throws DateTimeParseException when it is no month from 1900 to 9999 such as 2019-03 */
    public static YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text);
        check(text, month.getYear(), MONTH_LENGTH);
        return month;
    }

    private static void check(String text, int year, int length) {
        if (text.length() != length || year < EARLIEST_YEAR) {
            throw new DateTimeParseException("Not a year from 1900 to 9999", text, 0);
        }
    }
}
