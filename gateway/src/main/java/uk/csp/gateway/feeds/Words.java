package uk.csp.gateway.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, days and sizes as people read them. */
final class Words {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);
    private static final long KILO = 1000;

    private Words() {}

    /** April 2018 to March 2019. What is no period stays as it is. */
    static String period(String period) {
        try {
            String[] ends = period.split("/", 2);
            String first = MONTH.format(YearMonth.parse(ends[0]));
            return ends.length == 1 || ends[0].equals(ends[1])
                    ? first
                    : first + " to " + MONTH.format(YearMonth.parse(ends[1]));
        } catch (DateTimeException | NullPointerException odd) {
            return period;
        }
    }

    static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(HERE));
    }

    static LocalDate today(Instant now) {
        return now.atZone(HERE).toLocalDate();
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** 1 row, 2,000 rows. */
    static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    static String rows(long number) {
        return count(number, "row", "rows");
    }

    /** 12.4 MB. */
    static String size(long bytes) {
        if (bytes < KILO) {
            return count(bytes, "byte", "bytes");
        }
        double kilobytes = (double) bytes / KILO;
        return kilobytes < KILO
                ? String.format(Locale.UK, "%,.0f KB", kilobytes)
                : String.format(Locale.UK, "%,.1f MB", kilobytes / KILO);
    }

    /** What has no name of its own: {@code burglary-residential} as Burglary residential. */
    static String plain(String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
