package uk.csp.crimedata.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.csp.crimedata.WorkRelation;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;

/**
 * Enters the changes of cells (relation {@code cell_change}) into the ledger and carries them on to the monthly counts,
 * by way of what changes there (relation {@code count_change}).
 */
public final class Ledger {
    /**
     * Which monthly counts change. Reads no count, so it needs no lock. Asks for basis, basis and dataset. What is counted
     * is worked out first and once: the planner takes many cells for few, and would go through them for every indicator.
     */
    private static final String COUNT_CHANGES =
            """
            WITH by_target AS (
              SELECT target_id, is_neighbourhood, month, category_id, flags, sum(delta)::int AS delta
              FROM cell_change JOIN counted_in USING (area_id)
              WHERE ?::text IS NULL OR police_basis = ?
              GROUP BY target_id, is_neighbourhood, month, category_id, flags
            ), term AS MATERIALIZED (
              SELECT i.id AS indicator_id, i.by_neighbourhood, n.category_id, n.any_flags, n.without_flags
              FROM indicator_numerator n JOIN indicator i ON i.id = n.indicator_id WHERE n.dataset_id = ?
            )
            SELECT target_id AS area_id, indicator_id, month, sum(delta)::int AS delta
            FROM by_target
            JOIN term ON term.category_id = by_target.category_id
              AND (any_flags = 0 OR any_flags & flags <> 0) AND without_flags & flags = 0
              AND (by_neighbourhood OR NOT is_neighbourhood)
            GROUP BY target_id, indicator_id, month HAVING sum(delta) <> 0
            """;

    /**
     * The same of a few cells. Their areas are looked up in the index by name: a join alone works out for all areas where
     * they are counted, which for one record is nearly all that it costs.
     */
    private static final String COUNT_CHANGES_OF_FEW = COUNT_CHANGES
            .replace("AS MATERIALIZED", "AS NOT MATERIALIZED")
            .replace(
                    "WHERE ?::text IS NULL OR police_basis = ?",
                    "WHERE counted_in.area_id = ANY (ARRAY(SELECT DISTINCT area_id FROM cell_change))"
                            + " AND (?::text IS NULL OR police_basis = ?)");

    private static final String ENTER =
            """
            INSERT INTO ledger (area_id, month, category_id, dataset_id, flags, delta, submission_number, known_at)
            SELECT area_id, month, category_id, ?, flags, delta, ?, ? FROM cell_change ORDER BY area_id, month
            """;

    private static final String CARRY_OVER =
            """
            MERGE INTO monthly_count AS m
            USING (SELECT * FROM count_change ORDER BY area_id, indicator_id, month) AS c
            ON m.area_id = c.area_id AND m.indicator_id = c.indicator_id AND m.month = c.month
            WHEN MATCHED THEN UPDATE SET count = m.count + c.delta
            WHEN NOT MATCHED THEN INSERT VALUES (c.area_id, c.indicator_id, c.month, c.delta)
            """;

    private static final String RANGES =
            """
            SELECT area_id, indicator_id, min(month), max(month) FROM count_change
            GROUP BY area_id, indicator_id ORDER BY area_id, indicator_id
            """;

    private final Connection connection;
    private final WorkRelation cells;
    private final WorkRelation counts;
    private final Optional<List<Range>> known;

    /** A ledger that works on the work tables of its connection. */
    public Ledger(Connection connection) {
        this(connection, WorkRelation.table(), WorkRelation.table(), Optional.empty());
    }

    private Ledger(Connection connection, WorkRelation cells, WorkRelation counts, Optional<List<Range>> known) {
        this.connection = connection;
        this.cells = cells;
        this.counts = counts;
        this.known = known;
    }

    /** A ledger that works on {@code cell_change} and {@code count_change} as they are given, whose ranges are known. */
    public static Ledger of(Connection connection, WorkRelation cells, WorkRelation counts, List<Range> ranges) {
        return new Ledger(connection, cells, counts, Optional.of(ranges));
    }

    /** The first and last month in which the counts of an area and indicator change. */
    public record Range(int areaId, short indicatorId, YearMonth first, YearMonth last) {
        /** The same over its own months, another's, and those between them. */
        public Range spanning(Range other) {
            return new Range(
                    areaId,
                    indicatorId,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    /** Works out {@code count_change} of a few rows of {@code cell_change}, as part of a larger statement. */
    public static WorkRelation countChanges(Dataset dataset) {
        return countChanges(COUNT_CHANGES_OF_FEW, dataset);
    }

    private static WorkRelation countChanges(String changes, Dataset dataset) {
        return WorkRelation.result("count_change", changes, dataset.basis(), dataset.basis(), dataset.id());
    }

    /** Fills the work table {@code count_change}. */
    public void project(Dataset dataset) throws SQLException {
        try (PreparedStatement insert = WorkRelation.prepare(
                connection,
                List.of(countChanges(COUNT_CHANGES, dataset)),
                "INSERT INTO count_change SELECT * FROM count_change")) {
            insert.executeUpdate();
        }
    }

    /** Where counts change. */
    public List<Range> ranges() throws SQLException {
        return known.isPresent() ? known.get() : readRanges();
    }

    private List<Range> readRanges() throws SQLException {
        List<Range> ranges = new ArrayList<>();
        try (PreparedStatement select = WorkRelation.prepare(connection, List.of(counts), RANGES);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ranges.add(new Range(
                        rows.getInt(1),
                        rows.getShort(2),
                        YearMonth.from(rows.getObject(3, LocalDate.class)),
                        YearMonth.from(rows.getObject(4, LocalDate.class))));
            }
        }
        return ranges;
    }

    /** How the records of a month and category change in number. */
    public record CategoryChange(YearMonth month, short categoryId, int delta) {}

    /** Where the number of records of a category changes, whatever the area. */
    public List<CategoryChange> byCategory() throws SQLException {
        List<CategoryChange> changes = new ArrayList<>();
        String select =
                """
                SELECT month, category_id, sum(delta)::int FROM cell_change
                GROUP BY month, category_id HAVING sum(delta) <> 0
                """;
        try (PreparedStatement statement = WorkRelation.prepare(connection, List.of(cells), select);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                changes.add(new CategoryChange(
                        YearMonth.from(rows.getObject(1, LocalDate.class)), rows.getShort(2), rows.getInt(3)));
            }
        }
        return changes;
    }

    /** Writes what became known by one submission at one moment. */
    public void enter(Dataset dataset, long submission, Instant knownAt) throws SQLException {
        OffsetDateTime since = OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC);
        try (PreparedStatement insert =
                WorkRelation.prepare(connection, List.of(cells), ENTER, dataset.id(), submission, since)) {
            insert.executeUpdate();
        }
    }

    /** Adds the changes to the monthly counts. The partnerships concerned must be locked. */
    public void carryOver() throws SQLException {
        try (PreparedStatement merge = WorkRelation.prepare(connection, List.of(counts), CARRY_OVER)) {
            merge.executeUpdate();
        }
    }

    /** Counts the whole ledger of these partnerships anew; needed when areas change their partnership or neighbourhood. */
    public void recount(Collection<Integer> partnershipIds, Collection<Dataset> datasets) throws SQLException {
        Array partnerships = connection.createArrayOf("int", partnershipIds.toArray());
        try (PreparedStatement delete = connection.prepareStatement(
                """
                DELETE FROM monthly_count WHERE area_id = ANY (?) OR area_id IN (
                  SELECT n.id FROM area_parent home JOIN area_parent up ON up.area_id = home.area_id
                  JOIN area n ON n.id = up.parent_id AND n.kind = 'neighbourhood'
                  WHERE home.parent_id = ANY (?)
                  UNION ALL SELECT area_id FROM figure WHERE partnership_id = ANY (?))
                """)) {
            delete.setArray(1, partnerships);
            delete.setArray(2, partnerships);
            delete.setArray(3, partnerships);
            delete.executeUpdate();
        }
        for (Dataset dataset : datasets) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM cell_change");
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    INSERT INTO cell_change
                    SELECT area_id, month, category_id, flags, sum(delta)::int FROM ledger
                    WHERE dataset_id = ? AND area_id IN (SELECT area_id FROM counted_in WHERE target_id = ANY (?))
                    GROUP BY area_id, month, category_id, flags HAVING sum(delta) <> 0
                    """)) {
                insert.setShort(1, dataset.id());
                insert.setArray(2, partnerships);
                insert.executeUpdate();
            }
            project(dataset);
            carryOver();
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM count_change");
            }
        }
    }
}
