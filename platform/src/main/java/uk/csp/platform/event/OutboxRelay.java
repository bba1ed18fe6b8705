package uk.csp.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Sends the outbox to Kafka. One relay per database is active, the one that holds an advisory lock, so that events of a
 * thing leave in the order of their commits; the relays of other replicas stand by. An event is deleted after Kafka has
 * acknowledged it: a crash in between sends it twice, never not at all.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long RELAY_LOCK = 0x6f7574626f78L;
    private static final int BATCH = 2_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** From one batch to the next: sending, reading and applying cost by the batch, so under load events gather. */
    private static final Duration BREATH = Duration.ofMillis(40);

    private final DataSource dataSource;
    private final EventProducer producer;
    private final BackgroundThread thread = new BackgroundThread("outbox-relay", PAUSE);

    OutboxRelay(DataSource dataSource, EventProducer producer) {
        this.dataSource = dataSource;
        this.producer = producer;
    }

    void start(@Observes StartupEvent event) {
        thread.start(this::relayWhileLeading);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop();
    }

    private void relayWhileLeading() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            if (!tryToLead(connection)) {
                thread.pause();
                return;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("LISTEN outbox");
            }
            LOG.info("Relaying the outbox");
            try {
                relay(connection);
            } finally {
                giveUpLead(connection);
            }
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException, ExecutionException {
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (thread.isRunning()) {
            List<WaitingEvent> events = next(connection);
            if (events.isEmpty()) {
                notifications.getNotifications((int) PAUSE.toMillis());
                continue;
            }
            long begun = System.nanoTime();
            producer.send(messages(events));
            delete(connection, events);
            if (events.size() < BATCH) {
                LockSupport.parkNanos(begun + BREATH.toNanos() - System.nanoTime());
            }
        }
    }

    private List<ProducerRecord<String, byte[]>> messages(List<WaitingEvent> events) {
        Map<String, Integer> partitions = new HashMap<>();
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>(events.size());
        for (WaitingEvent event : events) {
            int partition = partitions.computeIfAbsent(
                    event.topic() + ' ' + event.partitionKey(),
                    key -> producer.partition(event.topic(), event.partitionKey()));
            var message = new ProducerRecord<>(event.topic(), partition, event.subject(), event.data());
            CloudEventHeaders.write(message.headers(), event);
            messages.add(message);
        }
        return messages;
    }

    private static boolean tryToLead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT pg_try_advisory_lock(" + RELAY_LOCK + ")")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private static void giveUpLead(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("UNLISTEN outbox; SELECT pg_advisory_unlock(" + RELAY_LOCK + ")");
        } catch (SQLException e) {
            // A broken connection has given the lock up by itself.
            LOG.debug("The relay's lock went with its connection", e);
        }
    }

    private static List<WaitingEvent> next(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM outbox ORDER BY position LIMIT " + BATCH)) {
            List<WaitingEvent> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(WaitingEvent.from(rows));
                }
            }
            return events;
        }
    }

    private static void delete(Connection connection, List<WaitingEvent> events) throws SQLException {
        // By name, not by range: a lower position may become visible only after higher ones were read.
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE position = ANY (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            events.stream().map(WaitingEvent::position).toArray()));
            delete.executeUpdate();
        }
    }
}
