package uk.csp.crimedata.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;
import uk.csp.platform.time.CalendarText;

/** A moment in a query: a point in time, or a day, which means its end in UTC. */
public final class Moment {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private Moment() {}

    /** Empty when the parameter is absent. */
    public static Optional<Instant> of(String parameter, String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            Instant moment = value.length() == "2026-11-22".length()
                    ? CalendarText.day(value)
                            .plusDays(1)
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC)
                            .minusNanos(1_000)
                    : OffsetDateTime.parse(value).toInstant();
            if (moment.isAfter(EARLIEST) && moment.isBefore(LATEST)) {
                return Optional.of(moment);
            }
        } catch (DateTimeException e) {
            // Answered below.
        }
        throw new ProblemException(
                CrimeDataProblem.INVALID_QUERY,
                "The moment cannot be read.",
                List.of(Violation.ofField(
                        parameter, "invalid-value", "As in 2026-11-22T10:00:00Z, or a day such as 2026-11-22.")));
    }
}
