package uk.csp.kit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The shared broker's topics as a test uses them: send an event, read what is there, wait for what must come. */
public final class Topics {
    private Topics() {}

    /** Sends the event as the platform does, with a new id, and returns that id when the broker has it. */
    public static UUID send(String topic, String key, String type, String subject, byte[] data) {
        UUID id = UUID.randomUUID();
        send(topic, key, headers(id, type, subject), data);
        return id;
    }

    /** The CloudEvents headers of an event, to be changed or sent twice where a test needs it. */
    public static Map<String, String> headers(UUID id, String type, String subject) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/test");
        headers.put("ce_type", type);
        headers.put("ce_subject", subject);
        headers.put("ce_time", Instant.now().toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    /** Sends exactly this, also what no service would send. */
    public static void send(String topic, String key, Map<String, String> headers, byte[] data) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, data);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = new HashMap<>(connection());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("The event could not be sent to " + topic, e);
        }
    }

    /** Every event in the topic at this moment, in order within each partition. */
    public static List<TopicEvent> read(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            List<TopicEvent> events = new ArrayList<>();
            long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > giveUp) {
                    throw new AssertionError("The topic " + topic + " could not be read within 30 s");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(message -> events.add(TopicEvent.of(message)));
            }
            return events;
        }
    }

    /** Waits until the topic has such an event, from its beginning on, and returns it. */
    public static TopicEvent await(String topic, Predicate<TopicEvent> wanted, Duration atMost) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            long giveUp = System.nanoTime() + atMost.toNanos();
            while (System.nanoTime() < giveUp) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    TopicEvent event = TopicEvent.of(message);
                    if (wanted.test(event)) {
                        return event;
                    }
                }
            }
        }
        throw new AssertionError("The event did not come to " + topic + " within " + atMost);
    }

    private static KafkaConsumer<String, byte[]> consumer(String topic) {
        Map<String, Object> settings = new HashMap<>(connection());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", SharedStack.kafka().get("bootstrap.servers"));
    }
}
