package uk.csp.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import uk.csp.platform.access.Caller;

/**
 * The log of processing. An entry is written in the caller's transaction: what was not done is not logged as done. It is
 * sealed when that has committed ({@link SealEntries}).
 */
@ApplicationScoped
public class AuditLog {
    private static final String INSERT =
            """
            WITH entry AS (
              INSERT INTO audit_entry (at, partner, client, operation, object, row_count, purpose, recipient, outcome)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id)
            INSERT INTO audit_unsealed SELECT id FROM entry
            """;

    /**
     * Of one statement, and without waiting for the disk: a read must not cost a write's time. It outlives the service;
     * what takes down the database server itself may take reads of its last moments (under a second) with it.
     */
    private static final String INSERT_READ = INSERT.replace(
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            "SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? FROM set_config('synchronous_commit', 'off', true)");

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
            insert(connection, INSERT, entry);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log could not be written", e);
        }
    }

    /** Records an act of the present caller on a connection whose transaction the caller of this method ends. */
    public void record(Connection connection, AuditEntry entry) throws SQLException {
        insert(connection, INSERT, entry);
    }

    /** Records what the present caller is about to be given. */
    void recordRead(AuditEntry entry) {
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, entry.operation() == AuditEntry.Operation.CONSULTATION ? INSERT_READ : INSERT, entry);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log could not be written", e);
        }
    }

    private void insert(Connection connection, String sql, AuditEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(2, caller.partner());
            insert.setString(3, caller.client());
            insert.setString(4, entry.operation().code());
            insert.setString(5, entry.object());
            insert.setLong(6, entry.rows());
            insert.setString(7, entry.purpose());
            insert.setString(8, entry.recipient());
            insert.setString(9, entry.outcome().code());
            insert.executeUpdate();
        }
    }
}
