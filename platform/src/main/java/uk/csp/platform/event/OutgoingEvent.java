package uk.csp.platform.event;

import java.util.Objects;

/**
 * An event to be published: the full new state of one thing.
 *
 * @param type wire type, for example {@code uk.csp.crime-data.figure-changed.v1}
 * @param subject the thing; also the Kafka key, so that order holds per thing and topics can be compacted
 * @param partitionKey what decides the Kafka partition; the partnership, so that its events keep their order
 * @param data JSON that validates against {@code dataSchema}
 */
public record OutgoingEvent(
        String topic, String type, String subject, String dataSchema, String partitionKey, byte[] data) {
    public OutgoingEvent {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(dataSchema, "dataSchema");
        Objects.requireNonNull(partitionKey, "partitionKey");
        Objects.requireNonNull(data, "data");
    }
}
