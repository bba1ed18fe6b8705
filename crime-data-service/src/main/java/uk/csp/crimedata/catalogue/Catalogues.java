package uk.csp.crimedata.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Hands out the newest {@link Catalogue}. It is kept in memory and read again when its version in the database has
 * moved on, so asking costs one query of one row.
 */
@ApplicationScoped
public class Catalogues {
    /** Key of the lock that keeps the catalogue from changing; any number no other lock has. */
    private static final long LOCK = 0x0ca7a1095L;

    private final DataSource dataSource;
    private volatile Catalogue cached;

    Catalogues(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Catalogue current() {
        try (Connection connection = dataSource.getConnection()) {
            return current(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The catalogue could not be read", e);
        }
    }

    /** The catalogue as it was when it was last asked for; whoever uses it looks whether it still is. */
    public Catalogue known() {
        Catalogue known = cached;
        return known == null ? current() : known;
    }

    /** The newest catalogue that a connection sees. */
    public Catalogue current(Connection connection) throws SQLException {
        long version = version(connection);
        Catalogue known = cached;
        if (known == null || known.version() != version) {
            known = read(connection);
            cached = known;
        }
        return known;
    }

    /**
     * The newest catalogue, which nobody can change before the connection's transaction ends: what is counted with it
     * stays true. Any number of transactions may hold it at once.
     */
    public Catalogue held(Connection connection) throws SQLException {
        lock(connection, "pg_advisory_xact_lock_shared");
        return current(connection);
    }

    /** Waits until this transaction alone may change the catalogue. */
    public void holdToChange(Connection connection) throws SQLException {
        lock(connection, "pg_advisory_xact_lock");
    }

    /** Makes every cached catalogue an old one, once the transaction has ended. */
    public static void countChange(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE catalogue_version SET value = value + 1");
        }
    }

    /** Reads a catalogue that is not committed yet; it is not kept. */
    static Catalogue read(Connection connection) throws SQLException {
        Catalogue catalogue;
        do {
            catalogue = new CatalogueReader(connection).read(version(connection));
        } while (catalogue.version() != version(connection));
        return catalogue;
    }

    private static void lock(Connection connection, String function) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT " + function + '(' + LOCK + ')');
        }
    }

    private static long version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM catalogue_version")) {
            row.next();
            return row.getLong(1);
        }
    }
}
