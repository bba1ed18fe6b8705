package uk.csp.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/** What the owner of a subscription may ask of its deliveries. Whose subscription it is was checked before. */
@ApplicationScoped
public class Deliveries {
    private static final String ATTEMPTS =
            """
            SELECT a.id, e.position, e.id, e.type, e.thing, e.revision, d.state, a.number, a.at, a.status, a.duration_ms,
              a.error, CASE WHEN d.state = 'pending' AND d.attempts = a.number THEN d.due_at END
            FROM webhook_attempt a
            JOIN webhook_delivery d ON d.subscription = a.subscription AND d.event = a.event
            JOIN webhook_event e ON e.position = a.event
            WHERE a.subscription = ? AND a.id < ? ORDER BY a.id DESC LIMIT ?
            """;
    private static final String PENDING =
            "SELECT count(*) FROM webhook_delivery WHERE subscription = ? AND state = 'pending'";

    private final DataSource dataSource;
    private final Queue queue;

    Deliveries(DataSource dataSource, Queue queue) {
        this.dataSource = dataSource;
        this.queue = queue;
    }

    /** Newest first, older than an attempt. */
    public List<Attempt> attempts(UUID subscription, long before, int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(ATTEMPTS)) {
            select.setObject(1, subscription);
            select.setLong(2, before);
            select.setInt(3, most);
            List<Attempt> attempts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    attempts.add(attempt(rows));
                }
            }
            return attempts;
        } catch (SQLException e) {
            throw new IllegalStateException("Attempts could not be read", e);
        }
    }

    /** Messages that wait to be sent. */
    public long pending(UUID subscription) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(PENDING)) {
            select.setObject(1, subscription);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Pending messages could not be counted", e);
        }
    }

    /** Queues a message that says nothing, and returns its id. */
    public String ping(UUID subscription) {
        return queue.ping(subscription);
    }

    /** Queues what is kept from this place on, in order, each with its old id, and returns how many. */
    public long replayFrom(UUID subscription, long position) {
        return queue.replay(subscription, ReplayStart.at(position));
    }

    public long replaySince(UUID subscription, Instant moment) {
        return queue.replay(subscription, ReplayStart.since(moment));
    }

    /** The place of an event, while it is kept. */
    public OptionalLong position(String event) {
        long position = queue.position(event);
        return position < 0 ? OptionalLong.empty() : OptionalLong.of(position);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getInt(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getObject(10, Integer.class),
                row.getLong(11),
                row.getString(12),
                moment(row.getObject(13, OffsetDateTime.class)));
    }

    private static Instant moment(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
