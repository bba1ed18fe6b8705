package uk.csp.gateway.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** What operators see of the live stream. */
@ApplicationScoped
class LiveMetrics {
    private final MeterRegistry registry;
    private final Meter.MeterProvider<Counter> sent;
    private final Meter.MeterProvider<Counter> ended;
    private final Meter.MeterProvider<Counter> resumed;

    LiveMetrics(MeterRegistry registry, FollowTopics topics) {
        this.registry = registry;
        sent = Counter.builder("csp.gateway.live.events")
                .description("Events sent, by type")
                .withRegistry(registry);
        ended = Counter.builder("csp.gateway.live.ended")
                .description("Streams ended by the gateway, by reason")
                .withRegistry(registry);
        resumed = Counter.builder("csp.gateway.live.resumed")
                .description("Streams that went on from a position: from memory, from the topics, or incompletely")
                .withRegistry(registry);
        Gauge.builder("csp.gateway.live.lag", topics::lag)
                .description("Events in the topics that the gateway has not read yet")
                .register(registry);
        Gauge.builder("csp.gateway.live.following", () -> topics.isFollowing() ? 1 : 0)
                .description("Whether the gateway follows the topics")
                .register(registry);
    }

    void watch(Supplier<Number> streams) {
        Gauge.builder("csp.gateway.live.streams", streams)
                .description("Open streams")
                .register(registry);
    }

    void sent(EventType type) {
        sent.withTags(Tags.of("type", type.word())).increment();
    }

    void ended(String why) {
        ended.withTags(Tags.of("reason", why)).increment();
    }

    void resumed(String from) {
        resumed.withTags(Tags.of("from", from)).increment();
    }
}
