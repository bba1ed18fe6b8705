package uk.csp.crimedata.reported;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.measure.MeasureBook;
import uk.csp.crimedata.measure.MeasureBooks;
import uk.csp.crimedata.measure.Place;
import uk.csp.crimedata.page.Cursor;
import uk.csp.crimedata.page.Sql;
import uk.csp.crimedata.release.Readers;
import uk.csp.platform.access.Caller;

/**
 * Reported values as a caller may see them. Its supplier and the analysts of its partnership see a value as it is;
 * everybody else only where its source asks for no protection. Values of places that belong to no partnership here are
 * seen by the analysts of those their supplier answers for.
 */
@ApplicationScoped
class ReadValues {
    private static final String KEY = "concat_ws(' ', r.measure_id, r.area, r.first_month, r.last_month, r.id)";
    private static final String PICKED = ReportedValues.COLUMNS
            + """
            WHERE (?::smallint IS NULL OR r.measure_id = ?) AND (?::text[] IS NULL OR r.area = ANY (?))
              AND (?::text IS NULL OR d.code = ?) AND r.first_month >= ? AND r.last_month <= ?
              AND CASE WHEN ?::timestamptz IS NULL THEN r.known_to IS NULL
                ELSE r.known_from <= ? AND (r.known_to IS NULL OR r.known_to > ?) END
            """
            + " AND " + KEY + " > ? ORDER BY " + KEY + " LIMIT ?";

    /** Datasets whose values other partners may see as they are. */
    private static final String OPEN =
            """
            SELECT dataset FROM disclosure_rule JOIN disclosure_policy p ON p.code = policy
            WHERE audience = 'partner' AND hide_to < hide_from AND round_to = 1
            """;

    private final DataSource dataSource;
    private final MeasureBooks books;
    private final Readers readers;
    private final Caller caller;
    private final Sql sql;

    ReadValues(DataSource dataSource, MeasureBooks books, Readers readers, Caller caller, Sql sql) {
        this.dataSource = dataSource;
        this.books = books;
        this.readers = readers;
        this.caller = caller;
        this.sql = sql;
    }

    /**
     * What is asked for; null means all.
     *
     * @param span in which the months of a value lie
     * @param asAt null: now
     */
    record Asked(Short measure, List<String> areas, String dataset, MonthSpan span, Instant asAt) {}

    /** A value with the key a page goes on after. */
    record Seen(ReportedValue value, boolean visible, String key) {}

    MeasureBook book(Catalogue catalogue) {
        try (Connection connection = dataSource.getConnection()) {
            return books.of(connection, catalogue);
        } catch (SQLException e) {
            throw new IllegalStateException("The measures could not be read", e);
        }
    }

    /** One more than a page where there are more. */
    List<Seen> list(Catalogue catalogue, MeasureBook book, Asked asked, Cursor cursor, int most) {
        Set<String> open = Set.copyOf(sql.list(OPEN, row -> row.getString(1)));
        List<Integer> own = new ArrayList<>(readers.ownPartnerships());
        OffsetDateTime asAt = asked.asAt() == null ? null : OffsetDateTime.ofInstant(asked.asAt(), ZoneOffset.UTC);
        String[] areas = asked.areas() == null ? null : asked.areas().toArray(String[]::new);
        return sql.list(
                PICKED,
                row -> {
                    ReportedValue value = ReportedValues.of(row);
                    return new Seen(value, isVisible(catalogue, book, value, open, own), key(value));
                },
                asked.measure(),
                asked.measure(),
                areas,
                areas,
                asked.dataset(),
                asked.dataset(),
                asked.span().first().atDay(1),
                asked.span().last().atDay(1),
                asAt,
                asAt,
                asAt,
                cursor.after(),
                most);
    }

    private static String key(ReportedValue value) {
        return value.measure() + " " + value.area() + " " + value.span().first().atDay(1) + " "
                + value.span().last().atDay(1) + " " + value.id();
    }

    private boolean isVisible(
            Catalogue catalogue, MeasureBook book, ReportedValue value, Set<String> open, List<Integer> own) {
        if (open.contains(value.dataset()) || value.supplier().equals(caller.partner())) {
            return true;
        }
        Optional<Integer> partnership = book.place(value.area()).map(Place::partnership);
        return partnership.isPresent()
                ? own.contains(partnership.get())
                : own.stream()
                        .map(catalogue.partnerships()::get)
                        .anyMatch(one -> one.id() == value.supplierArea() || one.forceId() == value.supplierArea());
    }
}
