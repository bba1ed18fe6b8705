package uk.csp.gateway.live;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Opens readers of the topics. None is in a group: each gateway reads everything, and where it stopped is its own. */
@ApplicationScoped
class Consumers {
    private final Map<String, Object> settings;

    Consumers(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        // Together at most this much waits in memory for each reader.
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    }

    Consumer<String, byte[]> open() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Every partition of the topics; fails while one of the topics is not there. */
    static List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        return Stream.of(Topic.values())
                .flatMap(topic -> {
                    List<PartitionInfo> partitions = consumer.partitionsFor(topic.address());
                    if (partitions == null || partitions.isEmpty()) {
                        throw new UnknownTopicOrPartitionException("There is no topic " + topic.address());
                    }
                    return partitions.stream();
                })
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    static Position position(Map<TopicPartition, Long> offsets) {
        Position position = Position.beginning();
        for (Map.Entry<TopicPartition, Long> each : offsets.entrySet()) {
            Topic topic = Topic.find(each.getKey().topic()).orElseThrow();
            position = position.with(topic, each.getKey().partition(), each.getValue());
        }
        return position;
    }

    /** How far a reader has come in what it reads. */
    static Position reached(Consumer<?, ?> consumer, Position before) {
        Position position = before;
        for (TopicPartition partition : consumer.assignment()) {
            position = position.with(
                    Topic.find(partition.topic()).orElseThrow(), partition.partition(), consumer.position(partition));
        }
        return position;
    }
}
