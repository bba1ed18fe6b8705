package uk.csp.morile.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import uk.csp.platform.time.CalendarText;

/** Reads a moment of a query: an instant, or the end of a day. */
public final class Moment {
    private Moment() {}

    /** Null when the parameter is absent. */
    public static Instant of(String parameter, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return value.length() == "2019-03-31".length()
                    ? CalendarText.day(value)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusMillis(1)
                    : Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw Cursor.invalid(parameter, "A day such as 2019-09-30, or an instant such as 2019-09-30T12:00:00Z.");
        }
    }
}
