package uk.csp.gateway.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import uk.csp.kit.Contracts;
import uk.csp.kit.PlatformResource;

/** Events as the services send them, made from the examples of the contracts: all of a partnership in one partition. */
final class Happenings implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTITIONS = 4;

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka(), "acks", "all", "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());

    static String kafka() {
        return new PlatformResource().start().get("kafka.bootstrap.servers");
    }

    void partnership(String code, long revision, String... analysts) {
        ObjectNode data = example("partnership-changed.v1", 0)
                .put("partnership", "partnership." + code)
                .put("code", code)
                .put("revision", revision);
        data.set("analysts", JSON.valueToTree(List.of(analysts)));
        send("crime-data.figures.v1", code, "partnership." + code, "uk.csp.crime-data.partnership-changed.v1", data);
    }

    String figure(String code, String indicator, long revision, int count) {
        ObjectNode data = example("figure-changed.v1", 2);
        String id = code + "." + indicator + "." + code + ".2019-03";
        data.put("figure", id).put("revision", revision).put("count", count);
        data.withObject("/indicator").put("id", indicator);
        place(data, code);
        send("crime-data.figures.v1", code, id, "uk.csp.crime-data.figure-changed.v1", data);
        return id;
    }

    String rating(String code, String threat, long revision, String band) {
        ObjectNode data = example("rating-changed.v1", 1);
        String id = code + ".2018-19." + threat;
        data.put("rating", id).put("revision", revision);
        data.withObject("/indicative").put("band", band);
        place(data, code);
        send("morile.ratings.v1", code, id, "uk.csp.morile.rating-changed.v1", data);
        return id;
    }

    String edition(String code, int number) {
        ObjectNode data = example("edition-published.v1", 0);
        String id = code + ".FY2018-19." + number;
        data.put("edition", id).put("number", number);
        place(data, code);
        send("reporting.reports.v1", code, id, "uk.csp.reporting.edition-published.v1", data);
        return id;
    }

    String submission(String code, String supplier, long revision, int partnerships) {
        ObjectNode data = example("submission-applied.v1", 0);
        String id = "feed." + code + ".police-recorded-crime." + supplier;
        data.put("feed", id).put("revision", revision).put("partnerships", partnerships);
        data.withObject("/supplier").put("id", supplier);
        place(data, code);
        send("crime-data.figures.v1", code, id, "uk.csp.crime-data.submission-applied.v1", data);
        return id;
    }

    private static void place(ObjectNode data, String code) {
        data.withObject("/partnership").put("code", code).put("name", "Place " + code);
    }

    static ObjectNode example(String event, int number) {
        try {
            return (ObjectNode) JSON.readTree(Contracts.examples(event).get(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(String topic, String code, String key, String type, ObjectNode data) {
        int partition = Utils.toPositive(Utils.murmur2(code.getBytes())) % PARTITIONS;
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, partition, key, data.toString().getBytes());
        message.headers().add("ce_type", type.getBytes());
        Future<?> sent = producer.send(message);
        try {
            sent.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
