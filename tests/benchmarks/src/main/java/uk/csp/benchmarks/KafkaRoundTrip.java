package uk.csp.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One message of the size of a figure event at a time: from the send to its arrival at a waiting consumer. */
final class KafkaRoundTrip {
    private static final String TOPIC = "benchmarks.round-trip";
    private static final int WARM_UP = 300;
    private static final int MESSAGES = 1_000;
    private static final int BYTES = 1_000;

    private final String broker;

    KafkaRoundTrip(String broker) {
        this.broker = broker;
    }

    /** Times in microseconds. */
    Histogram measure() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        Histogram times = new Histogram(TimeUnit.SECONDS.toMicros(60), 3);
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker, "acks", "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker, "fetch.min.bytes", 1),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            for (int i = 0; i < WARM_UP + MESSAGES; i++) {
                long start = System.nanoTime();
                producer.send(new ProducerRecord<>(TOPIC, new byte[BYTES]));
                while (consumer.poll(Duration.ofSeconds(10)).isEmpty()) {
                    if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(30)) {
                        throw new IllegalStateException("The broker did not deliver within 30 seconds");
                    }
                }
                if (i >= WARM_UP) {
                    times.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
                }
            }
        }
        return times;
    }
}
