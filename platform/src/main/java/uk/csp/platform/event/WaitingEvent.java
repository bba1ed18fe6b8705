package uk.csp.platform.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of the outbox. */
record WaitingEvent(
        long position,
        UUID id,
        String topic,
        String type,
        String subject,
        String dataSchema,
        String partitionKey,
        byte[] data,
        String source,
        Instant createdAt,
        String traceparent) {

    static WaitingEvent from(ResultSet row) throws SQLException {
        return new WaitingEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("data_schema"),
                row.getString("partition_key"),
                row.getBytes("data"),
                row.getString("source"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"));
    }
}
