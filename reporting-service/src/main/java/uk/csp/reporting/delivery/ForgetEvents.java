package uk.csp.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import uk.csp.reporting.ReportingConfig;

/** Removes events with their deliveries when they have been kept long enough, and secrets that sign no longer. */
@ApplicationScoped
class ForgetEvents {
    private static final int PORTION = 5_000;
    private static final String OLD_EVENTS =
            """
            DELETE FROM webhook_event WHERE position IN (
              SELECT position FROM webhook_event WHERE kept_at < clock_timestamp() - ? * interval '1 millisecond'
              ORDER BY kept_at LIMIT ? FOR UPDATE SKIP LOCKED)
            """;

    private final DataSource dataSource;
    private final Duration kept;

    ForgetEvents(DataSource dataSource, ReportingConfig config) {
        this.dataSource = dataSource;
        this.kept = config.webhooks().kept();
    }

    void forget() {
        try (Connection connection = dataSource.getConnection()) {
            try (Statement secrets = connection.createStatement()) {
                secrets.execute("DELETE FROM webhook_secret WHERE signs_until < clock_timestamp()");
            }
            try (PreparedStatement events = connection.prepareStatement(OLD_EVENTS)) {
                events.setLong(1, kept.toMillis());
                events.setInt(2, PORTION);
                int removed;
                do {
                    removed = events.executeUpdate();
                } while (removed == PORTION);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Old webhook events could not be removed", e);
        }
    }
}
