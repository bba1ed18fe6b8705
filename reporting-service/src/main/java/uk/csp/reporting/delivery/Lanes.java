package uk.csp.reporting.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.csp.reporting.destination.Outcome;

/**
 * The queue by receiver. A receiver is served by one worker at a time, in any replica, which holds a lease; a worker that
 * died is replaced when its lease has run out, and sends what it did not record once more, with the same id.
 */
@ApplicationScoped
class Lanes {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TAKE =
            """
            UPDATE webhook_subscription SET lease = gen_random_uuid(),
              leased_until = clock_timestamp() + ? * interval '1 millisecond'
            WHERE id IN (
              SELECT id FROM webhook_subscription s
              WHERE enabled AND leased_until < clock_timestamp() AND paused_until < clock_timestamp()
                AND EXISTS (SELECT FROM webhook_delivery d
                  WHERE d.subscription = s.id AND d.state = 'pending' AND d.due_at <= clock_timestamp()
                    AND NOT EXISTS (SELECT FROM webhook_delivery o
                      WHERE o.subscription = d.subscription AND o.thing = d.thing AND o.state = 'pending'
                        AND o.event < d.event))
              ORDER BY served_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING id, lease
            """;
    private static final String NEXT =
            """
            WITH next AS (
              SELECT d.subscription, d.event, s.partner, s.url
              FROM webhook_delivery d
              JOIN webhook_subscription s ON s.id = d.subscription AND s.enabled AND s.lease = ?
              WHERE d.subscription = ? AND d.state = 'pending' AND d.due_at <= clock_timestamp()
                AND NOT EXISTS (SELECT FROM webhook_delivery o
                  WHERE o.subscription = d.subscription AND o.thing = d.thing AND o.state = 'pending'
                    AND o.event < d.event)
              ORDER BY d.event LIMIT 1)
            UPDATE webhook_delivery d SET sent_at = clock_timestamp()
            FROM next n JOIN webhook_event e ON e.position = n.event
            WHERE d.subscription = n.subscription AND d.event = n.event AND d.state = 'pending'
            RETURNING e.position, e.id, e.type, e.thing, e.revision, e.partnership, e.at, e.body, d.attempts, n.partner, n.url
            """;

    /** What was superseded meanwhile is not tried again, but may have been taken. */
    private static final String SETTLE =
            """
            UPDATE webhook_delivery SET attempts = attempts + 1,
              state = CASE WHEN ? = 'delivered' OR state = 'pending' THEN ? ELSE state END,
              due_at = clock_timestamp() + ? * interval '1 millisecond'
            WHERE subscription = ? AND event = ?
            RETURNING attempts, CASE WHEN state = 'pending' THEN due_at END
            """;

    private static final String NOTE =
            """
            INSERT INTO webhook_attempt (subscription, event, number, at, status, duration_ms, error, next_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String RENEW =
            """
            UPDATE webhook_subscription SET leased_until = clock_timestamp() + ? * interval '1 millisecond',
              paused_until = greatest(paused_until, clock_timestamp() + ? * interval '1 millisecond'
                * CASE WHEN ? THEN power(2, least(silences, 6)) ELSE 1 END),
              silences = CASE WHEN ? THEN silences + 1 ELSE 0 END,
              enabled = enabled AND ?::text IS NULL, disabled_because = coalesce(?, disabled_because),
              revision = revision + CASE WHEN ?::text IS NULL THEN 0 ELSE 1 END
            WHERE id = ? AND lease = ?
            """;
    private static final String RELEASE =
            """
            UPDATE webhook_subscription SET lease = NULL, leased_until = '-infinity', served_at = clock_timestamp(),
              paused_until = greatest(paused_until, clock_timestamp() + ? * interval '1 millisecond')
            WHERE id = ? AND lease = ?
            """;

    private final DataSource dataSource;

    Lanes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Lane(UUID subscription, UUID lease) {}

    /** Takes up to so many receivers that something is due for, those first that waited longest for their turn. */
    List<Lane> take(int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setLong(1, LEASE.toMillis());
            take.setInt(2, most);
            List<Lane> lanes = new ArrayList<>();
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    lanes.add(new Lane(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
            }
            return lanes;
        } catch (SQLException e) {
            throw new IllegalStateException("Receivers could not be taken", e);
        }
    }

    /** The oldest message that is due and has no older one of its thing before it. */
    Optional<Message> next(Lane lane) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setObject(1, lane.lease());
            select.setObject(2, lane.subscription());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(message(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The next message could not be read", e);
        }
    }

    /** Records an attempt. Returns whether the worker may go on with this receiver. */
    boolean record(Lane lane, Message message, Instant at, Outcome outcome, Verdict verdict) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return settle(connection, lane, message, at, outcome, verdict)
                        && renew(connection, lane, verdict, outcome.isSilence())
                        && verdict.pause().isZero()
                        && verdict.disabledBecause() == null;
            }
        });
    }

    /** Lets another worker take the receiver, after the pause. */
    void release(Lane lane, Duration pause) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setLong(1, pause.toMillis());
            release.setObject(2, lane.subscription());
            release.setObject(3, lane.lease());
            release.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A receiver could not be released", e);
        }
    }

    private static boolean settle(
            Connection connection, Lane lane, Message message, Instant at, Outcome outcome, Verdict verdict)
            throws SQLException {
        int number;
        OffsetDateTime next;
        try (PreparedStatement settle = connection.prepareStatement(SETTLE)) {
            String state = verdict.state().name().toLowerCase(Locale.ROOT);
            settle.setString(1, state);
            settle.setString(2, state);
            settle.setLong(3, verdict.retryIn() == null ? 0 : verdict.retryIn().toMillis());
            settle.setObject(4, lane.subscription());
            settle.setLong(5, message.position());
            try (ResultSet row = settle.executeQuery()) {
                if (!row.next()) {
                    // The subscription was deleted while the message was on its way.
                    return false;
                }
                number = row.getInt(1);
                next = row.getObject(2, OffsetDateTime.class);
            }
        }
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setObject(1, lane.subscription());
            note.setLong(2, message.position());
            note.setInt(3, number);
            note.setObject(4, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            note.setObject(5, outcome.status(), Types.INTEGER);
            note.setLong(6, outcome.took().toMillis());
            note.setString(7, outcome.error());
            note.setObject(8, next);
            note.executeUpdate();
        }
        return true;
    }

    private static boolean renew(Connection connection, Lane lane, Verdict verdict, boolean silence)
            throws SQLException {
        try (PreparedStatement renew = connection.prepareStatement(RENEW)) {
            renew.setLong(1, LEASE.toMillis());
            renew.setLong(2, verdict.pause().toMillis());
            renew.setBoolean(3, silence);
            renew.setBoolean(4, silence);
            renew.setString(5, verdict.disabledBecause());
            renew.setString(6, verdict.disabledBecause());
            renew.setString(7, verdict.disabledBecause());
            renew.setObject(8, lane.subscription());
            renew.setObject(9, lane.lease());
            return renew.executeUpdate() == 1;
        }
    }

    private static Message message(ResultSet row) throws SQLException, JsonProcessingException {
        return new Message(
                row.getLong(1),
                row.getString(2),
                EventType.of(row.getString(3)),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                JSON.readTree(row.getString(8)),
                row.getInt(9),
                row.getString(10),
                row.getString(11));
    }
}
