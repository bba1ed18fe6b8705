package uk.csp.gateway.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Follows the topics for the whole gateway: one reader, whatever the number of streams. It reads them once from their
 * beginning, because who may know counts is told there and nowhere else; before that is done nobody is told anything.
 */
@ApplicationScoped
class FollowTopics {
    private static final Logger LOG = Logger.getLogger(FollowTopics.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 1_000;

    private final Consumers consumers;
    private final RecentEvents recent;
    private final Analysts analysts;
    private final RatingBands bands;
    private final Clock clock;
    private final List<Consumer<Set<String>>> followers = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;
    private volatile Position begun;
    private volatile boolean caughtUp;
    private volatile Instant reachedAt;
    private volatile long lag;

    FollowTopics(Consumers consumers, RecentEvents recent, Analysts analysts, RatingBands bands, Clock clock) {
        this.consumers = consumers;
        this.recent = recent;
        this.analysts = analysts;
        this.bands = bands;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::followUntilStopped, "live-stream");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.join(PAUSE_MILLIS * 5);
        }
    }

    /** @param follower called after new events were kept, with the partnerships they are of; must not wait */
    void tell(Consumer<Set<String>> follower) {
        followers.add(follower);
    }

    /** Where the topics ended when this gateway first saw them: the beginning of a stream that names none. */
    Optional<Position> begun() {
        return caughtUp ? Optional.of(begun) : Optional.empty();
    }

    boolean isCaughtUp() {
        return caughtUp;
    }

    /** When Kafka last answered; empty when it never did. */
    Optional<Instant> reachedAt() {
        return Optional.ofNullable(reachedAt);
    }

    /** Events in the topics that were not read yet, when it was last asked. */
    long lag() {
        return lag;
    }

    boolean isFollowing() {
        Instant last = reachedAt;
        return caughtUp
                && last != null
                && last.plus(BETWEEN_CHECKS.multipliedBy(4)).isAfter(clock.instant());
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void followUntilStopped() {
        boolean complained = false;
        while (isRunning()) {
            try {
                follow();
            } catch (RuntimeException e) {
                if (isRunning() && !complained) {
                    LOG.warnf("The live stream waits for Kafka: %s", e.getMessage());
                    complained = true;
                }
                LOG.debug("Cause", e);
            }
            try {
                stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void follow() {
        try (var consumer = consumers.open()) {
            List<TopicPartition> partitions = Consumers.partitions(consumer);
            consumer.assign(partitions);
            Position ends = Consumers.position(consumer.endOffsets(partitions));
            if (begun == null) {
                begun = ends;
                recent.begin(Consumers.position(consumer.beginningOffsets(partitions)));
            }
            for (TopicPartition partition : partitions) {
                Topic topic = Topic.find(partition.topic()).orElseThrow();
                consumer.seek(partition, recent.state().reached().next(topic, partition.partition()));
            }
            LOG.info("The live stream follows the topics");
            Instant check = Instant.EPOCH;
            while (isRunning()) {
                take(
                        consumer.poll(POLL),
                        Consumers.reached(consumer, recent.state().reached()));
                if (!check.plus(BETWEEN_CHECKS).isAfter(clock.instant())) {
                    check(consumer, partitions);
                    check = clock.instant();
                }
            }
        }
    }

    private void take(Iterable<ConsumerRecord<String, byte[]>> messages, Position reached) {
        List<LiveEvent> events = new ArrayList<>();
        Set<String> partnerships = new HashSet<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            if (message.value() != null && Analysts.TYPE.equals(LiveEvent.typeOf(message))) {
                analysts.store(message.value());
            }
            LiveEvent.of(Topic.find(message.topic()).orElseThrow(), message).ifPresent(event -> {
                events.add(event);
                if (event.type() == EventType.RATING_CHANGED) {
                    bands.store(event);
                }
                partnerships.add(event.partnership());
            });
        }
        if (!reached.isAtLeast(recent.state().reached())) {
            LOG.warn("A topic begins anew: its events are no longer those that were there");
            recent.begin(Position.beginning());
        }
        recent.add(events, reached);
        if (!caughtUp && reached.isAtLeast(begun)) {
            caughtUp = true;
            tellAll(null);
        } else if (caughtUp && !events.isEmpty()) {
            tellAll(partnerships);
        }
    }

    private void tellAll(Set<String> partnerships) {
        followers.forEach(follower -> follower.accept(partnerships));
    }

    /** Polling alone does not say whether there is nothing new or nobody to ask. */
    private void check(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        try {
            Position ends = Consumers.position(consumer.endOffsets(partitions));
            lag = ends.distance(recent.state().reached());
            reachedAt = clock.instant();
        } catch (org.apache.kafka.common.errors.TimeoutException away) {
            LOG.debug("Kafka does not answer", away);
        }
    }
}
