package uk.csp.journeys.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The events of a topic as anybody who subscribes gets them. */
public final class EventLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String broker;
    private final String topic;

    EventLog(String broker, String topic) {
        this.broker = broker;
        this.topic = topic;
    }

    /** Everything in the topic now, in order within each partition. */
    public List<JsonNode> all() {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "fetch.max.wait.ms", 100);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<JsonNode> events = new ArrayList<>();
            long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > giveUp) {
                    throw new AssertionError("The topic " + topic + " could not be read within a minute");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(message -> events.add(read(message.value())));
            }
            return events.stream().filter(Objects::nonNull).toList();
        }
    }

    /** The figures whose change by this submission is in the topic; that the submission was applied is told there too. */
    public Set<String> figuresChangedBy(String submission) {
        return all().stream()
                .filter(event -> event.has("figure"))
                .filter(event -> event.path("causationId").asText().equals(submission))
                .map(event -> event.path("figure").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read(byte[] data) {
        try {
            return data == null ? null : JSON.readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
