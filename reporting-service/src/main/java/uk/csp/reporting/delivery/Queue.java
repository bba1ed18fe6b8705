package uk.csp.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import uk.csp.reporting.ReportingConfig;

/**
 * Events and who is to be sent them. An event nobody asked for is not kept. A figure that changes again before it was
 * told takes the place of the older state in the queue, with its attempts and its time.
 */
@ApplicationScoped
class Queue {
    private static final String MATCHES =
            "%1$s.type = ANY (s.event_types) AND (s.partnerships = '{}' OR %1$s.partnership = ANY (s.partnerships))";
    private static final String ADD =
            """
            WITH told AS (
              SELECT t.* FROM unnest(?, ?, ?::bigint[], ?, ?::timestamptz[], ?)
                WITH ORDINALITY AS t(type, thing, revision, partnership, at, body, place)
              LEFT JOIN webhook_told o ON o.thing = t.thing
              WHERE (t.revision = 0 OR o.revision IS NULL OR o.revision < t.revision)
                AND EXISTS (SELECT FROM webhook_subscription s WHERE %s)),
            remembered AS (
              INSERT INTO webhook_told SELECT thing, max(revision) FROM told WHERE revision > 0 GROUP BY thing
              ON CONFLICT (thing) DO UPDATE SET revision = excluded.revision),
            kept AS (
              INSERT INTO webhook_event (type, thing, revision, partnership, at, body)
              SELECT type, thing, revision, partnership, at, body::jsonb FROM told ORDER BY place
              ON CONFLICT DO NOTHING
              RETURNING position, type, thing, partnership),
            matching AS (
              SELECT s.id AS subscription, k.* FROM kept k JOIN webhook_subscription s ON s.enabled AND %s),
            replaced AS (
              UPDATE webhook_delivery d SET state = 'superseded' FROM matching m
              WHERE m.type IN ('figure-changed', 'figures-changed') AND d.subscription = m.subscription
                AND d.thing = m.thing AND d.state = 'pending' AND NOT d.replayed
              RETURNING d.subscription, d.thing, d.attempts, d.due_at, d.sent_at)
            INSERT INTO webhook_delivery (subscription, event, thing, state, attempts, due_at)
            SELECT m.subscription, m.position, m.thing, 'pending', coalesce(max(r.attempts), 0),
              CASE
                WHEN m.type = 'figures-changed' AND max(r.sent_at) > clock_timestamp() - interval '30 seconds'
                  THEN greatest(min(r.due_at), clock_timestamp() + g.gathering)
                WHEN m.type = 'figures-changed' THEN coalesce(min(r.due_at), clock_timestamp() + g.gathering)
                ELSE coalesce(min(r.due_at), clock_timestamp())
              END
            FROM matching m LEFT JOIN replaced r USING (subscription, thing),
              (SELECT ? * interval '1 millisecond' AS gathering) g
            GROUP BY m.subscription, m.position, m.thing, m.type, g.gathering
            """
                    .formatted(MATCHES.formatted("t"), MATCHES.formatted("k"));
    private static final String PING =
            """
            WITH kept AS (
              INSERT INTO webhook_event (type, thing, revision, partnership, at, body, subscription)
              VALUES ('ping', ?, 0, '', clock_timestamp(), '{}', ?) RETURNING position, id, thing),
            queued AS (
              INSERT INTO webhook_delivery (subscription, event, thing, state, due_at)
              SELECT ?, position, thing, 'pending', clock_timestamp() FROM kept)
            SELECT id FROM kept
            """;
    private static final String REPLAY =
            """
            WITH queued AS (
              INSERT INTO webhook_delivery (subscription, event, thing, state, replayed, due_at)
              SELECT s.id, e.position, e.thing, 'pending', true, clock_timestamp()
              FROM webhook_event e JOIN webhook_subscription s ON s.id = ? AND e.subscription IS NULL AND %s
              WHERE e.position >= ? AND e.kept_at >= ?
              ON CONFLICT (subscription, event) DO UPDATE
                SET state = 'pending', attempts = 0, replayed = true, due_at = excluded.due_at
              RETURNING event)
            SELECT count(*) FROM queued
            """
                    .formatted(MATCHES.formatted("e"));

    private final DataSource dataSource;
    private final Duration gathering;

    Queue(DataSource dataSource, ReportingConfig config) {
        this.dataSource = dataSource;
        this.gathering = config.webhooks().gathering();
    }

    /** Whether there is any subscription: without one, nothing costs anything. */
    boolean isWanted() {
        return ask("SELECT EXISTS (SELECT FROM webhook_subscription)", statement -> {}, row -> row.getBoolean(1));
    }

    /** In the caller's transaction; in this order. What was told before is passed by. */
    void add(List<ToldEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setArray(
                    1, array(connection, "text", events, event -> event.type().word()));
            add.setArray(2, array(connection, "text", events, ToldEvent::thing));
            add.setArray(3, array(connection, "bigint", events, ToldEvent::revision));
            add.setArray(4, array(connection, "text", events, ToldEvent::partnership));
            add.setArray(
                    5, array(connection, "text", events, event -> event.at().toString()));
            add.setArray(6, array(connection, "text", events, ToldEvent::body));
            add.setLong(7, gathering.toMillis());
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Events could not be queued", e);
        }
    }

    /** Returns the id of the message. */
    String ping(UUID subscription) {
        return ask(
                PING,
                statement -> {
                    statement.setString(1, "ping." + subscription);
                    statement.setObject(2, subscription);
                    statement.setObject(3, subscription);
                },
                row -> row.getString(1));
    }

    /** Queues kept events once more, each with the id it had, and returns how many. */
    long replay(UUID subscription, ReplayStart from) {
        return ask(
                REPLAY,
                statement -> {
                    statement.setObject(1, subscription);
                    statement.setLong(2, from.position());
                    statement.setObject(3, OffsetDateTime.ofInstant(from.since(), ZoneOffset.UTC));
                },
                row -> row.getLong(1));
    }

    /** The place of a kept event; -1 when it is not kept. */
    long position(String event) {
        return ask(
                "SELECT coalesce(max(position), -1) FROM webhook_event WHERE id = ?",
                statement -> statement.setString(1, event),
                row -> row.getLong(1));
    }

    private interface Arguments {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Answer<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> T ask(String sql, Arguments arguments, Answer<T> answer) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            arguments.set(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return answer.read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The queue of webhooks could not be used", e);
        }
    }

    private static Array array(
            Connection connection, String type, List<ToldEvent> events, Function<ToldEvent, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }
}
