package uk.csp.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import uk.csp.platform.access.Caller;

/** The log of processing. An entry is written in the caller's transaction: what was not done is not logged as done. */
@ApplicationScoped
public class AuditLog {
    private static final String INSERT =
            """
            INSERT INTO audit_entry (at, partner, client, operation, object, row_count, purpose)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;
    private final Clock clock;
    private final Caller caller;

    AuditLog(DataSource dataSource, Clock clock, Caller caller) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.caller = caller;
    }

    /** Records an act of the present caller in the current transaction. */
    public void record(AuditEntry entry) {
        try (Connection connection = dataSource.getConnection()) {
            record(connection, entry);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log could not be written", e);
        }
    }

    /** Records an act of the present caller on a connection whose transaction the caller of this method ends. */
    public void record(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(2, caller.partner());
            insert.setString(3, caller.client());
            insert.setString(4, entry.operation().name().toLowerCase(Locale.ROOT));
            insert.setString(5, entry.object());
            insert.setLong(6, entry.rows());
            insert.setString(7, entry.purpose());
            insert.executeUpdate();
        }
    }
}
