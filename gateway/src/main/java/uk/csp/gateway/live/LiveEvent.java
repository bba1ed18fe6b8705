package uk.csp.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * An event as it lies in a topic. What its key says is known at once; its body is read when the first reader is shown
 * it, and written once for those who may know its counts and once for others.
 */
final class LiveEvent {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OVERHEAD = 400;

    private final Topic topic;
    private final int partition;
    private final long offset;
    private final EventType type;
    private final String key;
    private final String partnership;
    private final String supplier;
    private final byte[] value;
    private volatile String whole;
    private volatile String reduced;

    private LiveEvent(
            Topic topic,
            int partition,
            long offset,
            EventType type,
            String key,
            String partnership,
            String supplier,
            byte[] value) {
        this.topic = topic;
        this.partition = partition;
        this.offset = offset;
        this.type = type;
        this.key = key;
        this.partnership = partnership;
        this.supplier = supplier;
        this.value = value;
    }

    /** Empty for what the stream does not tell. */
    static Optional<LiveEvent> of(Topic topic, ConsumerRecord<String, byte[]> message) {
        if (message.key() == null || message.value() == null) {
            return Optional.empty();
        }
        return EventType.ofWireType(typeOf(message))
                .map(type -> of(topic, type, message.partition(), message.offset(), message.key(), message.value()));
    }

    /** Keys: {@code feed.<partnership>.<dataset>.<supplier>}, else {@code <partnership>.…}. */
    static LiveEvent of(Topic topic, EventType type, int partition, long offset, String key, byte[] value) {
        String[] parts = key.split("\\.", 4);
        boolean feed = type == EventType.SUBMISSION_APPLIED && parts.length == 4;
        return new LiveEvent(
                topic, partition, offset, type, key, feed ? parts[1] : parts[0], feed ? parts[3] : "", value);
    }

    static String typeOf(ConsumerRecord<String, byte[]> message) {
        Header header = message.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    Topic topic() {
        return topic;
    }

    int partition() {
        return partition;
    }

    long offset() {
        return offset;
    }

    EventType type() {
        return type;
    }

    /** The thing. */
    String key() {
        return key;
    }

    String partnership() {
        return partnership;
    }

    /** Who sent the submission the event tells of; empty for other events. */
    String supplier() {
        return supplier;
    }

    /** About what it occupies, written texts included. */
    int size() {
        return OVERHEAD + 3 * value.length;
    }

    JsonNode body() {
        try {
            return JSON.readTree(value);
        } catch (IOException unreadable) {
            return JSON.createObjectNode();
        }
    }

    /** As JSON on one line. Of two threads that write it first, either text serves. */
    String text(boolean all) {
        String text = all ? whole : reduced;
        if (text == null) {
            text = Telling.of(type, body(), all).toString();
            if (all) {
                whole = text;
            } else {
                reduced = text;
            }
        }
        return text;
    }
}
