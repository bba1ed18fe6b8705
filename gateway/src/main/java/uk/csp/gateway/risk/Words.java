package uk.csp.gateway.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers and dates as people read them. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Words() {}

    static String day(String date) {
        return date == null ? "" : LocalDate.parse(date.substring(0, 10)).format(DAY);
    }

    static String moment(String instant) {
        return instant == null ? "" : Instant.parse(instant).atZone(LONDON).format(MOMENT);
    }

    static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    /** One, two and three; nothing of an empty list. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
