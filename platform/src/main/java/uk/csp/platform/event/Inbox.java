package uk.csp.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The ids of the events a listener has applied, remembered in the transaction that applies them. */
@ApplicationScoped
class Inbox {
    private static final String REMEMBER =
            """
            INSERT INTO inbox (topic, event_id) SELECT ?, unnest(?)
            ON CONFLICT DO NOTHING RETURNING event_id
            """;

    private final DataSource dataSource;

    Inbox(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Remembers the events and returns those that were not known before, in their order. */
    List<ReceivedEvent> newOnly(String topic, List<ReceivedEvent> events) throws SQLException {
        Set<UUID> fresh = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
            remember.setString(1, topic);
            remember.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", events.stream().map(ReceivedEvent::id).toArray()));
            try (ResultSet ids = remember.executeQuery()) {
                while (ids.next()) {
                    fresh.add(ids.getObject(1, UUID.class));
                }
            }
        }
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }
}
