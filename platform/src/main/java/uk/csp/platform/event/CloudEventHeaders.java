package uk.csp.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0 attributes in Kafka binary mode. */
final class CloudEventHeaders {
    private CloudEventHeaders() {}

    static void write(Headers headers, WaitingEvent event) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id().toString());
        put(headers, "ce_source", event.source());
        put(headers, "ce_type", event.type());
        put(headers, "ce_subject", event.subject());
        put(headers, "ce_time", event.createdAt().toString());
        put(headers, "ce_dataschema", event.dataSchema());
        put(headers, "content-type", "application/json");
        if (event.traceparent() != null) {
            put(headers, "traceparent", event.traceparent());
        }
    }

    static String type(ConsumerRecord<String, byte[]> message) {
        return text(message, "ce_type");
    }

    static ReceivedEvent read(ConsumerRecord<String, byte[]> message) throws UnreadableEvent {
        try {
            return new ReceivedEvent(
                    UUID.fromString(text(message, "ce_id")),
                    text(message, "ce_type"),
                    text(message, "ce_subject"),
                    text(message, "ce_source"),
                    Instant.parse(text(message, "ce_time")),
                    message.value());
        } catch (RuntimeException e) {
            throw new UnreadableEvent("The CloudEvents attributes cannot be read", e);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String text(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
