package uk.csp.crimedata.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import uk.csp.crimedata.page.Sql;
import uk.csp.crimedata.verification.Verification.Check;
import uk.csp.crimedata.verification.Verification.Difference;

/**
 * Recounts everything that is carried on from change to change and could drift: the ledger from the records, the monthly
 * counts from the ledger, the figures from the monthly counts. Each check is one statement, so it sees one moment, and
 * feeds may go on meanwhile.
 */
@ApplicationScoped
class VerifyCounts {
    /** Of {@code both(cell key columns…, recounted, kept)}: how many cells, how many differ, and the first of those. */
    private static final String DIFFERENCES =
            """
            , cell AS MATERIALIZED (
              SELECT %1$s, sum(recounted) AS recounted, sum(kept) AS kept FROM both_sides GROUP BY %1$s)
            SELECT NULL AS cell, count(*) AS one, count(*) FILTER (WHERE recounted <> kept) AS other FROM cell
            UNION ALL (
              SELECT %2$s, recounted, kept FROM cell %3$s WHERE recounted <> kept ORDER BY 1 LIMIT 100)
            """;

    private static final String LEDGER = "WITH both_sides AS ("
            + """
            SELECT area_id, month, category_id, dataset_id, flags, 1 AS recounted, 0 AS kept FROM record
            UNION ALL
            SELECT area_id, month, category_id, dataset_id, flags, 0, delta FROM ledger
            JOIN dataset ON dataset.id = dataset_id AND (erased_before IS NULL OR month >= erased_before))
            """
            + DIFFERENCES.formatted(
                    "area_id, month, category_id, dataset_id, flags",
                    "concat_ws(' ', coalesce(area.code, 'no area'), to_char(month, 'YYYY-MM'), category.code,"
                            + " dataset.code, 'flags', flags)",
                    """
                    LEFT JOIN area ON area.id = area_id JOIN category ON category.id = category_id
                    JOIN dataset ON dataset.id = dataset_id
                    """);

    private static final String MONTHLY_COUNTS =
            """
            WITH both_sides AS (
              SELECT c.target_id AS area_id, i.id AS indicator_id, month, delta AS recounted, 0 AS kept
              FROM ledger
              JOIN dataset d ON d.id = ledger.dataset_id
              JOIN counted_in c ON c.area_id = ledger.area_id AND (d.basis IS NULL OR d.basis = c.police_basis)
              JOIN indicator_numerator n ON n.dataset_id = ledger.dataset_id AND n.category_id = ledger.category_id
                AND (n.any_flags = 0 OR n.any_flags & flags <> 0) AND n.without_flags & flags = 0
              JOIN indicator i ON i.id = n.indicator_id AND (i.by_neighbourhood OR NOT is_neighbourhood)
              UNION ALL
              SELECT area_id, indicator_id, month, 0, count FROM monthly_count)
            """
                    + DIFFERENCES.formatted(
                            "area_id, indicator_id, month",
                            "concat_ws(' ', area.code, to_char(month, 'YYYY-MM'), indicator.code)",
                            "JOIN area ON area.id = area_id JOIN indicator ON indicator.id = indicator_id");

    /** Of incomplete figures the months received would have to be known; their months are figures themselves. */
    private static final String FIGURES =
            """
            WITH both_sides AS (
              SELECT figure.id, coalesce(sum(m.count), 0) AS recounted, (body::json ->> 'count')::bigint AS kept
              FROM newest_figure AS figure
              LEFT JOIN monthly_count m ON m.area_id = figure.area_id AND m.indicator_id = figure.indicator_id
                AND m.month BETWEEN first_month AND last_month
              JOIN indicator ON indicator.id = figure.indicator_id AND measure_id IS NULL
              WHERE (body::json #>> '{completeness,complete}')::boolean
              GROUP BY figure.id, body)
            """
                    + DIFFERENCES.formatted("id", "id", "");

    private final Sql sql;
    private final Clock clock;

    VerifyCounts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Verification verify() {
        List<Check> checks = List.of(
                check(
                        "ledger-is-recount-of-records",
                        "For every area, month, category, dataset and flags the changes add up to the records there are; months whose"
                                + " records were erased are left out.",
                        LEDGER),
                check(
                        "monthly-counts-are-recount-of-ledger",
                        "Every monthly count of a partnership or neighbourhood is the sum of the ledger.",
                        MONTHLY_COUNTS),
                check(
                        "figures-are-recount-of-monthly-counts",
                        "Every complete figure that is counted from records has the sum of its months.",
                        FIGURES));
        return new Verification(clock.instant(), checks.stream().allMatch(Check::holds), checks);
    }

    private Check check(String name, String promise, String query) {
        List<Difference> rows =
                sql.list(query, row -> new Difference(row.getString(1), row.getLong(2), row.getLong(3)));
        // The first line has the number of cells and of differences.
        Difference total = rows.get(0);
        return new Check(name, promise, total.recounted(), total.kept(), rows.subList(1, rows.size()));
    }
}
