package uk.csp.crimedata.reported;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Supplier;

/**
 * Turns staged values into created, updated, unchanged and withdrawn ones. What a value was stays, with the time until
 * which it was known. Deliveries of one supplier and dataset must queue.
 */
public final class MergeValues {
    private static final String SAME =
            "(s.measure_id, s.area, s.first_month, s.last_month) = (r.measure_id, r.area, r.first_month, r.last_month)";

    private static final String END =
            """
            WITH gone AS (
              SELECT r.id, s.line IS NOT NULL AS replaced FROM reported_value r LEFT JOIN staged_value s ON %s
              WHERE r.known_to IS NULL AND r.dataset_id = ? AND r.supplier_id = ?
                AND CASE WHEN s.line IS NULL THEN ? AND r.first_month >= ? AND r.last_month <= ?
                  ELSE (s.status, s.value, s.lower, s.upper, s.code, s.confidence_lower, s.confidence_upper,
                      s.denominator, s.note) IS DISTINCT FROM
                    (r.status, r.value, r.lower, r.upper, r.code, r.confidence_lower, r.confidence_upper,
                      r.denominator, r.note) END),
            ended AS (
              UPDATE reported_value r SET known_to = ?, ended_by = ? FROM gone WHERE r.id = gone.id
              RETURNING r.measure_id, r.area, gone.replaced)
            SELECT measure_id, area, count(*) FILTER (WHERE replaced), count(*) FILTER (WHERE NOT replaced)
            FROM ended GROUP BY measure_id, area
            """
                    .formatted(SAME);

    private static final String ENTER =
            """
            WITH entered AS (
              INSERT INTO reported_value (dataset_id, supplier_id, submission_number, known_from, measure_id, area,
                first_month, last_month, status, value, lower, upper, code, confidence_lower, confidence_upper,
                denominator, note)
              SELECT ?, ?, ?, ?, measure_id, area, first_month, last_month, status, value, lower, upper, code,
                confidence_lower, confidence_upper, denominator, note
              FROM staged_value s WHERE NOT EXISTS (SELECT FROM reported_value r
                WHERE r.known_to IS NULL AND r.dataset_id = ? AND r.supplier_id = ? AND %s)
              RETURNING measure_id, area)
            SELECT measure_id, area, count(*), 0 FROM entered GROUP BY measure_id, area
            """
                    .formatted(SAME);

    /**
     * Of a whole delivery goes what no later one confirmed, also what it confirmed itself: that was its own word too. What
     * was sent later stays.
     */
    private static final String WITHDRAW =
            """
            WITH asked AS (SELECT ?::boolean AS whole, ?::bigint AS number, ?::date[] AS lost),
            gone AS (
              SELECT id FROM asked, reported_value, LATERAL (SELECT ARRAY(
                SELECT month::date FROM generate_series(first_month, last_month, interval '1 month') AS month) AS months)
              WHERE known_to IS NULL AND dataset_id = ? AND supplier_id = ?
                AND (submission_number = number AND (NOT whole OR months && lost)
                  OR whole AND submission_number < number AND months <@ lost)),
            ended AS (
              UPDATE reported_value r SET known_to = ?, ended_by = ? FROM gone WHERE gone.id = r.id
              RETURNING measure_id, area)
            SELECT measure_id, area, 0, count(*) FROM ended GROUP BY measure_id, area
            """;

    private final Connection connection;
    private final Dataset dataset;
    private final Supplier supplier;
    private final long submission;
    private final OffsetDateTime now;
    private final Set<ReportedSubject> touched = new HashSet<>();

    /** @param knownAt when the change becomes known */
    public MergeValues(Connection connection, Dataset dataset, Supplier supplier, long submission, Instant knownAt) {
        this.connection = connection;
        this.dataset = dataset;
        this.supplier = supplier;
        this.submission = submission;
        this.now = OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC);
    }

    /** What became of the values, and what they are about. */
    public record Merged(long created, long updated, long unchanged, long withdrawn, Set<ReportedSubject> touched) {}

    private record Sums(long first, long second) {}

    /** @param whole the months of which the delivery has every value; null: it has only some */
    public Merged merge(MonthSpan whole, long staged) throws SQLException {
        MonthSpan scope = whole == null ? new MonthSpan(YearMonth.of(2000, 1), YearMonth.of(2000, 1)) : whole;
        Sums ended = run(
                END,
                dataset.id(),
                supplier.id(),
                whole != null,
                Date.valueOf(scope.first().atDay(1)),
                Date.valueOf(scope.last().atDay(1)),
                now,
                submission);
        Sums entered = run(ENTER, dataset.id(), supplier.id(), submission, now, dataset.id(), supplier.id());
        long updated = ended.first();
        return new Merged(
                entered.first() - updated, updated, staged - entered.first(), ended.second(), Set.copyOf(touched));
    }

    /**
     * Takes back what the submission delivered.
     *
     * @param whole whether it was the whole of its months
     * @param lost those of them that are missing once it is gone
     */
    public Merged withdraw(boolean whole, Collection<YearMonth> lost) throws SQLException {
        Object months = connection.createArrayOf(
                "date", lost.stream().map(month -> Date.valueOf(month.atDay(1))).toArray());
        Sums ended = run(WITHDRAW, whole, submission, months, dataset.id(), supplier.id(), now, submission);
        return new Merged(0, 0, 0, ended.second(), Set.copyOf(touched));
    }

    private Sums run(String sql, Object... parameters) throws SQLException {
        long first = 0;
        long second = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    touched.add(new ReportedSubject(row.getShort(1), row.getString(2)));
                    first += row.getLong(3);
                    second += row.getLong(4);
                }
            }
        }
        return new Sums(first, second);
    }
}
