package uk.csp.morile.verification;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import uk.csp.morile.MorileProblem;
import uk.csp.platform.problem.ProblemException;

/** Reads a topic from its beginning to its present end, as anybody who subscribes could; commits nothing. */
@ApplicationScoped
class TopicReader {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> kafka;

    TopicReader(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** An event with its subject. */
    record Told(String subject, byte[] data) {}

    /** The events of these subjects, in order within each partition. */
    List<Told> read(String topic, Predicate<String> subjects) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove("group.id");
        settings.put("enable.auto.commit", false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Told> told = new ArrayList<>();
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > giveUp) {
                    throw new ProblemException(
                            MorileProblem.TOPIC_UNREADABLE, "The topic " + topic + " could not be read in a minute.");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    String subject = subject(message);
                    if (message.value() != null && subjects.test(subject)) {
                        told.add(new Told(subject, message.value()));
                    }
                });
            }
            return told;
        }
    }

    private static String subject(ConsumerRecord<String, byte[]> message) {
        Header header = message.headers().lastHeader("ce_subject");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
