package uk.csp.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.csp.local.process.FreePorts;

class KafkaBrokerTest {
    private static final String TOPIC = "crime-data.figures.v1";

    @TempDir
    Path folder;

    @Test
    void broker_hasTheTopicsAndKeepsTheirMessagesOverARestart() throws Exception {
        BrokerSettings settings = new BrokerSettings(folder.resolve("kafka"), FreePorts.next(), FreePorts.next());
        try (KafkaBroker broker = KafkaBroker.start(settings)) {
            assertThat(policyOf(TOPIC, broker)).isEqualTo("compact");
            assertThat(policyOf(TOPIC + ".dead-letter", broker)).isEqualTo("delete");
            send(broker, "burglary", "93");
        }
        try (KafkaBroker again = KafkaBroker.start(settings)) {
            assertThat(readAll(again)).containsExactly("burglary=93");
        }
    }

    private static String policyOf(String topic, KafkaBroker broker) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get(30, TimeUnit.SECONDS)
                    .get(resource)
                    .get("cleanup.policy")
                    .value();
        }
    }

    private static void send(KafkaBroker broker, String key, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, key, value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> readAll(KafkaBroker broker) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            assertThat(partitions).hasSize(4);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(20));
            return StreamSupport.stream(records.spliterator(), false)
                    .map(event -> event.key() + "=" + event.value())
                    .toList();
        }
    }
}
