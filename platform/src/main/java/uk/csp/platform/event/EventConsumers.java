package uk.csp.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts one consumer for every listener of the service, in the consumer group named like the service. */
@ApplicationScoped
class EventConsumers {
    private final List<EventConsumer> consumers;
    private final MeterRegistry metrics;

    EventConsumers(
            Instance<EventListener> listeners,
            Inbox inbox,
            DeadLetters deadLetters,
            MeterRegistry metrics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        Map<String, Object> settings = settings(kafka, application);
        consumers = listeners.stream()
                .map(listener -> new EventConsumer(listener, inbox, deadLetters, settings))
                .toList();
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        consumers.forEach(consumer -> Gauge.builder("csp.events.lag", consumer::lag)
                .description("Events of a topic that the service has not read yet")
                .tag("topic", consumer.topic())
                .register(metrics));
        consumers.forEach(EventConsumer::start);
    }

    void stop(@Observes ShutdownEvent event) {
        consumers.forEach(EventConsumer::stop);
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, String application) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, application);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        // A killed service must be replaced in seconds, and waiting for the database must not look like death.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 3_600_000);
        return settings;
    }
}
