package uk.csp.crimedata.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import uk.csp.crimedata.WorkRelation;
import uk.csp.crimedata.WorkRelation.Column;
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

    private static final String NUMBERS =
            "SELECT nextval(pg_get_serial_sequence('submission', 'number')) FROM generate_series(1, ?)";

    private SubmissionQueue() {}

    /**
     * Waits for a turn and keeps it until the end of the transaction.
     *
     * @return the submission's number
     */
    static long enter(Connection connection, SubmissionOrder order, long rows) throws SQLException {
        boolean shared = order.mode() == Mode.UPSERT && rows <= FewRows.MOST;
        MeetingPlaces.lock(connection, MeetingPlaces.of(order.dataset(), order.supplier(), order.period()), shared);
        if (shared) {
            lockRows(connection, order, WorkRelation.table());
        }
        return numbers(connection, 1).get(0);
    }

    /** Waits until nobody else delivers anything of the dataset and supplier, and keeps others waiting. */
    public static long enterAlone(Connection connection, SubmissionOrder order) throws SQLException {
        MeetingPlaces.lock(connection, MeetingPlaces.of(order.dataset(), order.supplier(), order.period()), false);
        return numbers(connection, 1).get(0);
    }

    /**
     * The same for small upserts of one dataset and supplier that go together.
     *
     * @return their numbers, in their order
     */
    static List<Long> enter(Connection connection, List<SmallUpsert> upserts) throws SQLException {
        SubmissionOrder any = upserts.get(0).order();
        SortedSet<String> places = new TreeSet<>();
        Set<UUID> keys = new HashSet<>();
        for (SmallUpsert upsert : upserts) {
            places.addAll(MeetingPlaces.of(
                    any.dataset(), any.supplier(), upsert.order().period()));
            keys.addAll(upsert.rows().keys());
        }
        MeetingPlaces.lock(connection, List.copyOf(places), true);
        lockRows(connection, any, WorkRelation.rows("staging", Column.of("key", "uuid", List.copyOf(keys), key ->
                (Object) key)));
        return numbers(connection, upserts.size());
    }

    /** @param staging the relation of that name */
    private static void lockRows(Connection connection, SubmissionOrder order, WorkRelation staging)
            throws SQLException {
        try (PreparedStatement lock = WorkRelation.prepare(
                connection, List.of(staging), LOCK_ROWS, MeetingPlaces.scope(order.dataset(), order.supplier()))) {
            lock.execute();
        }
    }

    private static List<Long> numbers(Connection connection, int count) throws SQLException {
        List<Long> numbers = new ArrayList<>(count);
        try (PreparedStatement next = connection.prepareStatement(NUMBERS)) {
            next.setInt(1, count);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
            }
        }
        return numbers;
    }
}
