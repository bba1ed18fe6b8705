package uk.csp.crimedata.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import uk.csp.crimedata.page.Cursor;
import uk.csp.crimedata.page.Sql;
import uk.csp.crimedata.query.Moment;

/** Every revision of every figure there was, and with it what was known at any moment. */
@ApplicationScoped
class FigureHistory {
    private static final Sql.Row<Revision> REVISION = row -> new Revision(
            row.getString(1),
            row.getInt(2),
            row.getObject(3, OffsetDateTime.class).toInstant(),
            row.getString(4));

    /** The months of a partnership and, where one is named, of one indicator. */
    private static final String WITH_REVISIONS = " FROM figure JOIN figure_revision r ON r.figure_id = figure.id ";

    private static final String OF_MONTHS =
            """
            WHERE partnership_id = ? AND area_id = partnership_id AND period_kind = 'month'
              AND (?::text IS NULL OR indicator_id = (SELECT id FROM indicator WHERE code = ?))
              AND last_month BETWEEN ? AND ?
            """;

    private final Sql sql;
    private final ObjectMapper json;

    FigureHistory(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param body as the API answered with it then */
    record Revision(String figure, int revision, Instant knownAt, String body) {
        Figures.Stored stored() {
            return new Figures.Stored(figure, revision, body);
        }
    }

    /** What was known of a figure at a moment; empty when nothing was. */
    Optional<Revision> asAt(String figure, Instant moment) {
        return sql
                .list(
                        """
                        SELECT figure_id, revision, known_at, body FROM figure_revision
                        WHERE figure_id = ? AND known_at <= ? ORDER BY revision DESC LIMIT 1
                        """,
                        REVISION,
                        figure,
                        parameter(moment))
                .stream()
                .findFirst();
    }

    /** Oldest first. */
    List<Revision> of(String figure) {
        return sql.list(
                "SELECT figure_id, revision, known_at, body FROM figure_revision WHERE figure_id = ? ORDER BY revision",
                REVISION,
                figure);
    }

    /** The figures of months as they are now. */
    List<Revision> months(int partnershipId, String indicator, Period period) {
        return sql.list(
                "SELECT id, revision, known_at, body FROM newest_figure " + OF_MONTHS,
                REVISION,
                partnershipId,
                indicator,
                indicator,
                period.start().atDay(1),
                period.end().atDay(1));
    }

    /** The figures of months as they were known at a moment. */
    List<Revision> monthsAsAt(int partnershipId, String indicator, Period period, Instant moment) {
        return sql.list(
                "SELECT DISTINCT ON (figure_id) figure_id, r.revision, r.known_at, r.body" + WITH_REVISIONS
                        + OF_MONTHS
                        + " AND r.known_at <= ? ORDER BY figure_id, r.revision DESC",
                REVISION,
                partnershipId,
                indicator,
                indicator,
                period.start().atDay(1),
                period.end().atDay(1),
                parameter(moment));
    }

    /** Every revision of the figures of months, oldest first. */
    List<Revision> allOfMonths(int partnershipId, String indicator, Period period) {
        return sql.list(
                "SELECT figure_id, r.revision, r.known_at, r.body" + WITH_REVISIONS + OF_MONTHS
                        + " ORDER BY r.known_at, figure_id",
                REVISION,
                partnershipId,
                indicator,
                indicator,
                period.start().atDay(1),
                period.end().atDay(1));
    }

    /** A revision after the first, with the one before it. */
    record Pair(FigureChanged before, FigureChanged after, Instant knownAt) {
        String key() {
            return knownAt + " " + after.figure();
        }
    }

    /** Oldest first; one more than a page when there are more. */
    List<Pair> pairs(int partnershipId, String indicator, String periodKind, Instant since, Cursor cursor) {
        int space = cursor.after().indexOf(' ');
        Instant from = space < 0
                ? since
                : Moment.of("cursor", cursor.after().substring(0, space)).orElse(since);
        return sql.list(
                """
                SELECT earlier.body, r.body, r.known_at FROM figure JOIN figure_revision r ON r.figure_id = figure.id
                JOIN figure_revision earlier ON earlier.figure_id = figure.id AND earlier.revision = r.revision - 1
                WHERE partnership_id = ? AND period_kind = ?
                  AND (?::text IS NULL OR indicator_id = (SELECT id FROM indicator WHERE code = ?))
                  AND r.known_at >= ? AND (r.known_at, figure.id) > (?, ?)
                ORDER BY r.known_at, figure.id LIMIT ?
                """,
                row -> new Pair(
                        read(row.getString(1)),
                        read(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                partnershipId,
                periodKind,
                indicator,
                indicator,
                parameter(since),
                parameter(from),
                space < 0 ? "" : cursor.after().substring(space + 1),
                Cursor.ASKED);
    }

    FigureChanged read(String body) {
        try {
            return json.readValue(body, FigureChanged.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored figure cannot be read", e);
        }
    }

    private static OffsetDateTime parameter(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
