package uk.csp.crimedata.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import uk.csp.crimedata.WorkRelation;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.feed.SubmissionOrder.Mode;

/**
 * Makes submissions queue that can meet. A few upserted rows lock themselves instead, so a system that sends record by
 * record waits only for the delivery of a whole period. Locks are taken in ascending order.
 */
public final class SubmissionQueue {
    /** Locks are kept in the server's memory: of more than a few rows one lock on the month serves. */
    private static final String LOCK_ROWS =
            """
            SELECT pg_advisory_xact_lock(hashtextextended(? || key, 3))
            FROM (SELECT DISTINCT key FROM staging ORDER BY key) AS keys
            """;

    private SubmissionQueue() {}

    /**
     * Waits for a turn and keeps it until the end of the transaction.
     *
     * @param staging the relation of that name
     * @return the submission's number
     */
    static long enter(Connection connection, SubmissionOrder order, WorkRelation staging, long rows)
            throws SQLException {
        boolean byRow = order.mode() == Mode.UPSERT && rows <= FewRows.MOST;
        List<String> places = MeetingPlaces.of(order.dataset(), order.supplier(), order.period());
        MeetingPlaces.lock(connection, places, byRow);
        if (byRow) {
            try (PreparedStatement lock = WorkRelation.prepare(
                    connection, List.of(staging), LOCK_ROWS, MeetingPlaces.scope(order.dataset(), order.supplier()))) {
                lock.execute();
            }
        }
        return nextNumber(connection);
    }

    /** Waits until nobody else delivers anything of the dataset and supplier, and keeps others waiting. */
    public static long enterAlone(Connection connection, SubmissionOrder order) throws SQLException {
        MeetingPlaces.lock(connection, MeetingPlaces.of(order.dataset(), order.supplier(), order.period()), false);
        return nextNumber(connection);
    }

    private static long nextNumber(Connection connection) throws SQLException {
        try (PreparedStatement next =
                        connection.prepareStatement("SELECT nextval(pg_get_serial_sequence('submission', 'number'))");
                ResultSet row = next.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
