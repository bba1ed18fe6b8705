package uk.csp.gateway.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in full, on the clocks of the partnerships. Of nothing, nothing is said. */
public final class Dates {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MONTH = formatter("MMMM uuuu");
    private static final DateTimeFormatter DAY = formatter("d MMMM uuuu");
    private static final DateTimeFormatter TIME = formatter("HH:mm:ss");
    private static final DateTimeFormatter MOMENT = formatter("d MMMM uuuu 'at' HH:mm");
    private static final DateTimeFormatter EXACT_MOMENT = formatter("d MMMM uuuu 'at' HH:mm:ss");

    private Dates() {}

    /** {@code March 2019} for {@code 2019-03}; what is no month as it is. */
    public static String month(String month) {
        try {
            return month == null ? "" : MONTH.format(YearMonth.parse(month));
        } catch (DateTimeException other) {
            return month;
        }
    }

    /** {@code 31 March 2019} */
    public static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public static String day(Instant moment) {
        return moment == null ? "" : DAY.format(moment);
    }

    /** {@code 14:05:07} */
    public static String time(Instant moment) {
        return moment == null ? "" : TIME.format(moment);
    }

    /** {@code 31 March 2019 at 14:05} */
    public static String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    /** {@code 31 March 2019 at 14:05:07} */
    public static String exactMoment(Instant moment) {
        return moment == null ? "" : EXACT_MOMENT.format(moment);
    }

    /** The day it is where the partnerships are. */
    public static LocalDate today(Instant now) {
        return now.atZone(HERE).toLocalDate();
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(HERE);
    }
}
