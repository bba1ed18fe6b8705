package uk.csp.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the topics again from a position, for whoever was away longer than memory reaches. Compacted topics hold the
 * last state of each thing and some of those before.
 */
@ApplicationScoped
class ReadAgain {
    private static final Duration POLL = Duration.ofMillis(300);

    private final Consumers consumers;

    ReadAgain(Consumers consumers) {
        this.consumers = consumers;
    }

    /** Takes what is read, in its own time. */
    interface Sink {
        /** The position names what is not there: events may be missing, and reading goes on from here. */
        void incomplete(Position from);

        void take(List<LiveEvent> events, Position reached);

        /** Asked again and again. */
        boolean wantsMore(Position reached);
    }

    /**
     * @param partnerships whose events are taken
     * @throws KafkaException when Kafka does not answer
     */
    void read(Position from, Set<String> partnerships, Sink sink) {
        try (Consumer<String, byte[]> consumer = consumers.open()) {
            List<TopicPartition> partitions = Consumers.partitions(consumer);
            consumer.assign(partitions);
            Position reached = seek(consumer, from, partitions, sink);
            while (sink.wantsMore(reached)) {
                List<LiveEvent> events = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    LiveEvent.of(Topic.find(message.topic()).orElseThrow(), message)
                            .filter(event -> partnerships.contains(event.partnership()))
                            .ifPresent(events::add);
                }
                reached = Consumers.reached(consumer, reached);
                sink.take(events, reached);
            }
        }
    }

    private static Position seek(Consumer<?, ?> consumer, Position from, List<TopicPartition> partitions, Sink sink) {
        Position firsts = Consumers.position(consumer.beginningOffsets(partitions));
        Position ends = Consumers.position(consumer.endOffsets(partitions));
        Position found = Position.beginning();
        boolean complete = true;
        for (TopicPartition partition : partitions) {
            Topic topic = Topic.find(partition.topic()).orElseThrow();
            long wanted = from.next(topic, partition.partition());
            long first = firsts.next(topic, partition.partition());
            long end = ends.next(topic, partition.partition());
            complete &= wanted >= first && wanted <= end;
            long offset = wanted < first ? first : Math.min(wanted, end);
            found = found.with(topic, partition.partition(), offset);
            consumer.seek(partition, offset);
        }
        if (!complete) {
            sink.incomplete(found);
        }
        return found;
    }
}
