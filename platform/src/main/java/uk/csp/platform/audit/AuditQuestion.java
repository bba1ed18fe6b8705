package uk.csp.platform.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import uk.csp.platform.audit.AuditEntry.Operation;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.platform.problem.Violation;

/**
 * Which entries are asked for; null asks for all.
 *
 * @param from first moment
 * @param before first moment no longer
 * @param subject part of the object
 * @param after where the page before ended
 */
record AuditQuestion(
        Instant from,
        Instant before,
        String partner,
        String client,
        String operation,
        String subject,
        Place after,
        int limit) {
    static final int MOST = 500;

    /** A place in the order of entries, newest first. */
    record Place(Instant at, long id) {
        String cursor() {
            String text = StoredEntry.micros(at) + " " + id;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static Place of(String cursor) {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            if (parts.length != 2) {
                throw new IllegalArgumentException("Not a place");
            }
            long micros = Long.parseLong(parts[0]);
            Instant at = Instant.ofEpochSecond(
                    Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
            return new Place(at, Long.parseLong(parts[1]));
        }
    }

    /** All violations are told at once. */
    static AuditQuestion of(
            String from,
            String to,
            String partner,
            String client,
            String operation,
            String subject,
            String cursor,
            Integer limit) {
        List<Violation> violations = new ArrayList<>();
        Instant first = moment("from", from, false, violations);
        Instant before = moment("to", to, true, violations);
        if (given(operation)
                && Arrays.stream(Operation.values())
                        .noneMatch(known -> known.code().equals(operation))) {
            violations.add(
                    Violation.ofField("operation", "invalid-value", "A kind of processing, such as disclosure."));
        }
        if (limit != null && (limit < 1 || limit > MOST)) {
            violations.add(Violation.ofField("limit", "invalid-value", "A page has 1 to " + MOST + " entries."));
        }
        for (String text : new String[] {partner, client, subject}) {
            if (text != null && text.indexOf('\0') >= 0) {
                violations.add(Violation.ofField("subject", "invalid-value", "A value of the query cannot be text."));
            }
        }
        Place after = place(cursor, violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    StandardProblem.INVALID_REQUEST, "The query's parameters break a rule.", violations);
        }
        return new AuditQuestion(
                first,
                before,
                given(partner) ? partner : null,
                given(client) ? client : null,
                given(operation) ? operation : null,
                given(subject) ? subject : null,
                after,
                limit == null ? MOST : limit);
    }

    private static boolean given(String text) {
        return text != null && !text.isEmpty();
    }

    private static Place place(String cursor, List<Violation> violations) {
        try {
            return given(cursor) ? Place.of(cursor) : null;
        } catch (IllegalArgumentException e) {
            violations.add(Violation.ofField("cursor", "invalid-cursor", "Take it from the Link header of a page."));
            return null;
        }
    }

    /** A day or a moment; a day as the end includes the day. */
    private static Instant moment(String name, String text, boolean end, List<Violation> violations) {
        if (!given(text)) {
            return null;
        }
        try {
            if (text.length() > 10) {
                Instant moment = OffsetDateTime.parse(text).toInstant();
                return end ? moment.plusNanos(1_000) : moment;
            }
            LocalDate day = LocalDate.parse(text);
            return (end ? day.plusDays(1) : day).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            violations.add(Violation.ofField(name, "invalid-value", "A day (2019-04-01) or a moment with its offset."));
            return null;
        }
    }
}
