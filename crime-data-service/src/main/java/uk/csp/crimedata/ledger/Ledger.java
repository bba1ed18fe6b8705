package uk.csp.crimedata.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;

/**
 * Enters the changes of cells (work table {@code cell_change}) into the ledger and carries them
 * on to the monthly counts. What was changed there is left in the work table {@code count_change}.
 */
public final class Ledger {
    private final Connection connection;

    public Ledger(Connection connection) {
        this.connection = connection;
    }

    /** Writes what became known by one submission at one moment. */
    public void enter(Dataset dataset, long submission, Instant knownAt) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO ledger (area_id, month, category_id, dataset_id, flags, delta, submission_number, known_at)
                SELECT area_id, month, category_id, ?, flags, delta, ?, ? FROM cell_change ORDER BY area_id, month
                """)) {
            insert.setShort(1, dataset.id());
            insert.setLong(2, submission);
            insert.setObject(3, OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Works out which monthly counts change. Reads no count, so it needs no lock. */
    public void project(Dataset dataset) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                WITH home AS (
                  SELECT lsoa.area_id AS lsoa_id, p.area_id AS target_id, false AS is_neighbourhood
                  FROM area_parent lsoa JOIN partnership p ON p.area_id = lsoa.parent_id
                  WHERE ?::text IS NULL OR p.police_basis = ?
                ), target AS (
                  SELECT * FROM home
                  UNION ALL
                  SELECT home.lsoa_id, n.id, true FROM home
                  JOIN area_parent up ON up.area_id = home.lsoa_id
                  JOIN area n ON n.id = up.parent_id AND n.kind = 'neighbourhood'
                ), by_target AS (
                  SELECT target_id, is_neighbourhood, month, category_id, flags, sum(delta)::int AS delta
                  FROM cell_change JOIN target ON target.lsoa_id = cell_change.area_id
                  GROUP BY target_id, is_neighbourhood, month, category_id, flags
                )
                INSERT INTO count_change
                SELECT target_id, i.id, month, sum(delta)::int
                FROM by_target
                JOIN indicator_numerator n ON n.dataset_id = ? AND n.category_id = by_target.category_id
                  AND (n.any_flags = 0 OR n.any_flags & by_target.flags <> 0) AND n.without_flags & by_target.flags = 0
                JOIN indicator i ON i.id = n.indicator_id AND (i.by_neighbourhood OR NOT is_neighbourhood)
                GROUP BY target_id, i.id, month HAVING sum(delta) <> 0
                """)) {
            insert.setString(1, dataset.basis());
            insert.setString(2, dataset.basis());
            insert.setShort(3, dataset.id());
            insert.executeUpdate();
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
                    WHERE dataset_id = ? AND area_id IN (SELECT area_id FROM area_parent WHERE parent_id = ANY (?))
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

    /** Adds the changes to the monthly counts. The partnerships concerned must be locked. */
    public void carryOver() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    MERGE INTO monthly_count AS m
                    USING (SELECT * FROM count_change ORDER BY area_id, indicator_id, month) AS c
                    ON m.area_id = c.area_id AND m.indicator_id = c.indicator_id AND m.month = c.month
                    WHEN MATCHED THEN UPDATE SET count = m.count + c.delta
                    WHEN NOT MATCHED THEN INSERT VALUES (c.area_id, c.indicator_id, c.month, c.delta)
                    """);
        }
    }
}
