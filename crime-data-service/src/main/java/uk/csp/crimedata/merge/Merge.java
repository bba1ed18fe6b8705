package uk.csp.crimedata.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.csp.crimedata.feed.FeedFormats;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.feed.SubmissionOrder.Mode;

/**
 * Turns staged rows into created, updated, unchanged and withdrawn records, set-based. What happened to each cell is
 * left in the work table {@code cell_change} for the ledger. A scope that was empty before takes a shorter way to
 * the same result: every row is new.
 */
public final class Merge {
    private static final String COLUMNS =
            """
            month, key, ordinal, digest, area_id, category_id, placement, flags, occurred_on, recorded_on,
            longitude, latitude, reference, offence_code, location, outcome
            """;

    private static final String OF_THE_PERIOD =
            "SELECT * FROM record WHERE dataset_id = ? AND supplier_id = ? AND month BETWEEN ? AND ?";
    private static final String NAMED_BY_KEY = "SELECT * FROM record WHERE dataset_id = ? AND supplier_id = ? AND key ";
    private static final String OUTSIDE_THE_PERIOD = " AND month NOT BETWEEN ? AND ?";

    /** As an array the keys of a few rows are looked up in the index; a join would read the whole table for them. */
    private static final String FEW_KEYS = "= ANY (ARRAY(SELECT key FROM staging))";

    private static final String MANY_KEYS = "IN (SELECT key FROM staging)";
    private static final int FEW_ROWS = 1_000;

    /** The changes that a few upserted rows make. Asks for dataset and supplier. */
    static final String CHANGES_OF_AN_UPSERT = changes("LEFT JOIN", NAMED_BY_KEY + FEW_KEYS);

    /** Asks for submission, dataset and supplier. */
    static final String UPDATE_CHANGED =
            """
            UPDATE record r SET month = s.month, digest = s.digest, area_id = s.area_id,
              category_id = s.category_id, placement = s.placement::"char", flags = s.flags,
              occurred_on = s.occurred_on, recorded_on = s.recorded_on, longitude = s.longitude, latitude = s.latitude,
              reference = s.reference, offence_code = s.offence_code, location = s.location,
              outcome = s.outcome, submission_number = ?
            FROM change c JOIN staging s ON s.line = c.line
            WHERE c.kind = 'U' AND r.dataset_id = ? AND r.supplier_id = ?
              AND r.key = c.key AND r.ordinal = c.ordinal AND r.month = c.old_month
            """;

    /** Asks for dataset, supplier and submission. */
    static final String INSERT_CREATED = "INSERT INTO record (dataset_id, supplier_id, submission_number, " + COLUMNS
            + ") SELECT ?, ?, ?, "
            + "s.month, c.key, c.ordinal, s.digest, s.area_id, s.category_id, s.placement::\"char\", s.flags,"
            + " s.occurred_on, s.recorded_on, s.longitude, s.latitude, s.reference, s.offence_code,"
            + " s.location, s.outcome FROM change c JOIN staging s ON s.line = c.line WHERE c.kind = 'C'";

    static final String CELL_CHANGES =
            """
            SELECT area_id, month, category_id, flags, sum(delta)::int AS delta FROM (
              SELECT s.area_id, s.month, s.category_id, s.flags, 1 AS delta
              FROM change c JOIN staging s ON s.line = c.line
              UNION ALL
              SELECT old_area_id, old_month, old_category_id, old_flags, -1 FROM change WHERE kind IN ('U', 'W')
            ) AS deltas
            GROUP BY area_id, month, category_id, flags HAVING sum(delta) <> 0
            """;

    private final Connection connection;
    private final SubmissionOrder order;
    private final long submission;
    private final long staged;

    Merge(Connection connection, SubmissionOrder order, long submission, long staged) {
        this.connection = connection;
        this.order = order;
        this.submission = submission;
        this.staged = staged;
    }

    /** What became of the rows. */
    public record Outcome(long created, long updated, long unchanged, long withdrawn) {}

    Outcome merge() throws SQLException {
        if (!hasRecordsInScope()) {
            return new Outcome(insertAll(), 0, 0, 0);
        }
        findChanges();
        // Asked first: an update of nothing would still be planned over every partition.
        Set<String> kinds = kindsOfChange();
        long withdrawn = kinds.contains("W") ? deleteWithdrawn() : 0;
        long updated = kinds.contains("U") ? updateChanged() : 0;
        long created = kinds.contains("C") ? insertCreated() : 0;
        update("INSERT INTO cell_change " + CELL_CHANGES);
        return new Outcome(created, updated, staged - created - updated, withdrawn);
    }

    private boolean hasRecordsInScope() throws SQLException {
        try (PreparedStatement select = prepare("SELECT EXISTS (" + existing() + ")", existingParameters());
                ResultSet answer = select.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private long insertAll() throws SQLException {
        long created = update(
                "INSERT INTO record (dataset_id, supplier_id, submission_number, " + COLUMNS + ") SELECT ?, ?, ?, "
                        + COLUMNS + " FROM staging",
                order.dataset().id(),
                order.supplier().id(),
                submission);
        update(
                """
                INSERT INTO cell_change
                SELECT area_id, month, category_id, flags, count(*)::int FROM staging
                GROUP BY area_id, month, category_id, flags
                """);
        return created;
    }

    private void findChanges() throws SQLException {
        // An upsert says nothing of the rows it does not name; a whole delivery withdraws them.
        String join = order.mode() == Mode.REPLACE ? "FULL JOIN" : "LEFT JOIN";
        update("INSERT INTO change " + changes(join, existing()), existingParameters());
        // Without statistics the planner takes the few changes for many and reads all records for them.
        update("ANALYZE change");
    }

    private Set<String> kindsOfChange() throws SQLException {
        Set<String> kinds = new HashSet<>();
        try (PreparedStatement select = prepare("SELECT DISTINCT kind::text FROM change");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                kinds.add(rows.getString(1));
            }
        }
        return kinds;
    }

    private long deleteWithdrawn() throws SQLException {
        return update(
                """
                DELETE FROM record r USING change c
                WHERE c.kind = 'W' AND r.dataset_id = ? AND r.supplier_id = ?
                  AND r.key = c.key AND r.ordinal = c.ordinal AND r.month = c.old_month
                """,
                order.dataset().id(),
                order.supplier().id());
    }

    private long updateChanged() throws SQLException {
        return update(
                UPDATE_CHANGED,
                submission,
                order.dataset().id(),
                order.supplier().id());
    }

    private long insertCreated() throws SQLException {
        return update(INSERT_CREATED, order.dataset().id(), order.supplier().id(), submission);
    }

    private static String changes(String join, String existing) {
        return "SELECT CASE WHEN e.key IS NULL THEN 'C' WHEN n.key IS NULL THEN 'W' ELSE 'U' END AS kind, n.line,"
                + " coalesce(n.key, e.key) AS key, coalesce(n.ordinal, e.ordinal) AS ordinal, e.month AS old_month,"
                + " e.area_id AS old_area_id, e.category_id AS old_category_id, e.flags AS old_flags"
                + " FROM staging AS n " + join + " (" + existing
                + ") AS e ON e.key = n.key AND e.ordinal = n.ordinal WHERE n.digest IS DISTINCT FROM e.digest";
    }

    /**
     * The records a submission is compared with. Where a reference names one record, that record is found in whatever
     * month it lies: a crime that is now reported in another month has moved, and is not counted in both.
     */
    private String existing() {
        String named = NAMED_BY_KEY + (staged <= FEW_ROWS ? FEW_KEYS : MANY_KEYS);
        if (order.mode() == Mode.UPSERT) {
            return named;
        }
        return FeedFormats.hasUniqueReferences(order.dataset())
                ? OF_THE_PERIOD + " UNION ALL " + named + OUTSIDE_THE_PERIOD
                : OF_THE_PERIOD;
    }

    private Object[] existingParameters() {
        List<Object> dataset = List.of(order.dataset().id(), order.supplier().id());
        List<Object> period = List.of(order.period().firstDay(), order.period().firstDayOfLastMonth());
        List<Object> parameters = new ArrayList<>(dataset);
        if (order.mode() == Mode.REPLACE) {
            parameters.addAll(period);
            if (FeedFormats.hasUniqueReferences(order.dataset())) {
                parameters.addAll(dataset);
                parameters.addAll(period);
            }
        }
        return parameters.toArray();
    }

    private long update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeLargeUpdate();
        }
    }

    private long update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
