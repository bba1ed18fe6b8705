package uk.csp.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Events waiting to be published. They are written in the caller's transaction, so state and event commit together or
 * not at all; {@link OutboxRelay} sends them afterwards. Callers lock the thing an event is about before they add it:
 * positions are given out before the commit, and only the lock makes their order the order of the commits.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT =
            """
            INSERT INTO outbox (event_id, topic, type, subject, data_schema, partition_key, data, source, created_at, traceparent)
            SELECT event_id, topic, type, subject, data_schema, partition_key, data, ?, ?, ?
            FROM unnest(?, ?, ?, ?, ?, ?, ?) AS e(event_id, topic, type, subject, data_schema, partition_key, data)
            """;

    private final DataSource dataSource;
    private final Clock clock;
    private final String source;
    private final TraceContext traceContext;

    Outbox(
            DataSource dataSource,
            Clock clock,
            TraceContext traceContext,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.traceContext = traceContext;
        this.source = "/" + application;
    }

    /** Adds one event to the current transaction. */
    public void add(OutgoingEvent event) {
        addAll(List.of(event));
    }

    /** Adds events to the current transaction, in this order. */
    public void addAll(Collection<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            addAll(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("Events could not be written to the outbox", e);
        }
    }

    /** Adds events on a connection whose transaction the caller ends, in this order. */
    public void addAll(Connection connection, Collection<OutgoingEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, source);
            insert.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(3, traceContext.traceparent().orElse(null));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid",
                            events.stream().map(event -> UUID.randomUUID()).toArray()));
            insert.setArray(5, texts(connection, events, OutgoingEvent::topic));
            insert.setArray(6, texts(connection, events, OutgoingEvent::type));
            insert.setArray(7, texts(connection, events, OutgoingEvent::subject));
            insert.setArray(8, texts(connection, events, OutgoingEvent::dataSchema));
            insert.setArray(9, texts(connection, events, OutgoingEvent::partitionKey));
            insert.setArray(
                    10,
                    connection.createArrayOf(
                            "bytea", events.stream().map(OutgoingEvent::data).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    /** As an array of strings, which the driver sends in binary. */
    private static Array texts(
            Connection connection, Collection<OutgoingEvent> events, Function<OutgoingEvent, String> value)
            throws SQLException {
        return connection.createArrayOf("text", events.stream().map(value).toArray(String[]::new));
    }
}
