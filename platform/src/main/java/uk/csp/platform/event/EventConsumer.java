package uk.csp.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads one topic for one listener. A polled batch is one transaction, its offsets are committed after it. When a batch
 * fails, its events are tried one by one and those that cannot be applied are set aside; while the database is away the
 * consumer waits and skips nothing.
 */
class EventConsumer {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int TRIES_OF_AN_EVENT = 3;

    private final EventListener listener;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Map<String, Object> settings;
    private final BackgroundThread thread;
    private volatile double lag = Double.NaN;

    EventConsumer(EventListener listener, Inbox inbox, DeadLetters deadLetters, Map<String, Object> settings) {
        this.listener = listener;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.thread = new BackgroundThread("events-" + listener.topic(), Duration.ofMillis(500));
    }

    void start() {
        thread.start(this::consume);
    }

    void stop() {
        thread.stop();
    }

    private void consume() throws Exception {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(listener.topic()));
            while (thread.isRunning()) {
                List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
                consumer.poll(POLL).forEach(messages::add);
                lag = lagOf(consumer);
                if (!messages.isEmpty() && applyAll(messages)) {
                    consumer.commitSync();
                }
            }
        }
    }

    String topic() {
        return listener.topic();
    }

    /** Events in the topic that were not polled yet, as far as the broker told; not a number while nothing is assigned. */
    double lag() {
        return lag;
    }

    private static double lagOf(Consumer<String, byte[]> consumer) {
        if (consumer.assignment().isEmpty()) {
            return Double.NaN;
        }
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    /** Returns false when stopped before everything was applied; the offsets then stay where they were. */
    private boolean applyAll(List<ConsumerRecord<String, byte[]>> messages) throws Exception {
        if (isAppliedWaitingForTheDatabase(messages)) {
            return true;
        }
        for (ConsumerRecord<String, byte[]> message : messages) {
            if (!thread.isRunning()) {
                return false;
            }
            applyOrSetAside(message);
        }
        return thread.isRunning();
    }

    private boolean isAppliedWaitingForTheDatabase(List<ConsumerRecord<String, byte[]>> messages) throws Exception {
        while (thread.isRunning()) {
            try {
                apply(messages);
                return true;
            } catch (Exception e) {
                if (!DatabaseOutage.isCauseOf(e)) {
                    LOG.debug("A batch could not be applied as a whole", e);
                    return false;
                }
                LOG.warnf("Waiting for the database: %s", e.getMessage());
                thread.pause();
            }
        }
        return false;
    }

    private void applyOrSetAside(ConsumerRecord<String, byte[]> message)
            throws InterruptedException, ExecutionException {
        for (int attempt = 1; thread.isRunning(); attempt++) {
            try {
                apply(List.of(message));
                return;
            } catch (Exception e) {
                boolean outage = DatabaseOutage.isCauseOf(e);
                if (!outage && (attempt == TRIES_OF_AN_EVENT || isUnreadable(e))) {
                    deadLetters.setAside(message, e);
                    return;
                }
                thread.pause();
            }
        }
    }

    private void apply(List<ConsumerRecord<String, byte[]>> messages) throws UnreadableEvent {
        List<ReceivedEvent> events = new ArrayList<>(messages.size());
        for (ConsumerRecord<String, byte[]> message : messages) {
            // A tombstone of the compacted topic carries nothing to apply.
            if (message.value() != null && listener.types().contains(CloudEventHeaders.type(message))) {
                events.add(CloudEventHeaders.read(message));
            }
        }
        if (events.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().call(() -> {
            List<ReceivedEvent> fresh = inbox.newOnly(listener.topic(), events);
            if (!fresh.isEmpty()) {
                listener.onEvents(fresh);
            }
            return null;
        });
    }

    private static boolean isUnreadable(Throwable failure) {
        return failure instanceof UnreadableEvent
                || failure.getCause() != null && failure.getCause() != failure && isUnreadable(failure.getCause());
    }
}
