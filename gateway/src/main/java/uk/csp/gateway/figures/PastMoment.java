package uk.csp.gateway.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import uk.csp.gateway.words.Dates;

/**
 * A moment in the past that somebody asks about: a day, which means its end, or an instant.
 *
 * @param asked as the API takes it
 * @param day for a date field
 */
record PastMoment(String asked, String day, String words) {
    /** Empty for what is neither. */
    static Optional<PastMoment> parse(String text) {
        return day(text).or(() -> instant(text));
    }

    private static Optional<PastMoment> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return Optional.of(new PastMoment(day.toString(), day.toString(), "at the end of " + Dates.day(day)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<PastMoment> instant(String text) {
        try {
            Instant moment = Instant.parse(text);
            String day = moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
            return Optional.of(new PastMoment(moment.toString(), day, "on " + Dates.moment(moment)));
        } catch (DateTimeParseException noInstant) {
            return Optional.empty();
        }
    }
}
