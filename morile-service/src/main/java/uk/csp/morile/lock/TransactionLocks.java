package uk.csp.morile.lock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Locks held until the end of the current transaction, across all replicas. Whoever changes what the ratings of a
 * partnership rest on holds its lock first, so that a figure stored here and a cycle opened there never miss each other,
 * and events leave in the order of the commits.
 */
@ApplicationScoped
public class TransactionLocks {
    private final DataSource dataSource;

    TransactionLocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Locks the ratings of partnerships, always in the same order. */
    public void lockPartnerships(Collection<String> codes) {
        new TreeSet<>(codes).forEach(code -> lock("partnership " + code));
    }

    /** Lets one replica at a time load what the product ships. */
    public void lockLoading() {
        lock("loading");
    }

    private void lock(String name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "morile " + name);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("A lock could not be taken", e);
        }
    }
}
