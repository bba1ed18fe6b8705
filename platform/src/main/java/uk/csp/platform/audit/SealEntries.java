package uk.csp.platform.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import uk.csp.platform.event.BackgroundThread;

/**
 * Seals committed entries, each after the one before. One sealer per database works at a time, the one that holds an
 * advisory lock for the length of its transaction: replicas take turns, and what a killed one had begun never happened.
 */
@ApplicationScoped
class SealEntries {
    private static final long SEALING_LOCK = 0x6175646974L;
    private static final int BATCH = 1_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String WAITING = "SELECT " + StoredEntry.COLUMNS
            + " FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id ORDER BY e.id LIMIT " + BATCH;
    private static final String HEAD = "SELECT " + Seal.COLUMNS + " FROM audit_seal s ORDER BY s.position DESC LIMIT 1";
    private static final String INSERT =
            """
            INSERT INTO audit_seal (position, entry_id, sealed_at, digest, seal)
            SELECT position, entry_id, ?, digest, seal FROM unnest(?, ?, ?, ?) AS s(position, entry_id, digest, seal)
            """;

    private final DataSource dataSource;
    private final Clock clock;
    private final ChainState state;
    private final BackgroundThread thread = new BackgroundThread("audit-sealer", PAUSE);

    SealEntries(DataSource dataSource, Clock clock, ChainState state) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.state = state;
    }

    void start(@Observes StartupEvent event) {
        thread.start(() -> {
            if (seal() < BATCH) {
                thread.pause();
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop();
    }

    /** Seals what waits, at most a batch of it, and says how many that were: none when another sealer is at work. */
    int seal() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sealed = mayLead(connection) ? sealNext(connection) : 0;
                connection.commit();
                connection.setAutoCommit(true);
                return sealed;
            } catch (SQLException | RuntimeException failed) {
                takeBack(connection, failed);
                throw failed;
            }
        }
    }

    /** A broken connection has taken everything back by itself. */
    private static void takeBack(Connection connection, Exception failed) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            failed.addSuppressed(broken);
        }
    }

    private int sealNext(Connection connection) throws SQLException {
        Seal head = head(connection);
        List<StoredEntry> entries = waiting(connection);
        if (!entries.isEmpty()) {
            List<Seal> seals = chain(head, entries, clock.instant().truncatedTo(ChronoUnit.MICROS));
            insert(connection, seals);
            forget(connection, seals);
            head = seals.get(seals.size() - 1);
        }
        state.sealed(head, waitingStill(connection));
        return entries.size();
    }

    private static List<Seal> chain(Seal head, List<StoredEntry> entries, Instant at) {
        List<Seal> seals = new ArrayList<>(entries.size());
        Digest before = head == null ? Digest.BEGINNING : head.seal();
        long position = head == null ? 0 : head.position();
        for (StoredEntry entry : entries) {
            Seal seal = Seal.of(++position, entry, at, before);
            seals.add(seal);
            before = seal.seal();
        }
        return seals;
    }

    private static boolean mayLead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT pg_try_advisory_xact_lock(" + SEALING_LOCK + ")")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    static Seal head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD)) {
            return row.next() ? Seal.from(row) : null;
        }
    }

    private static List<StoredEntry> waiting(Connection connection) throws SQLException {
        List<StoredEntry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WAITING)) {
            while (row.next()) {
                entries.add(StoredEntry.from(row));
            }
        }
        return entries;
    }

    private static void insert(Connection connection, List<Seal> seals) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, OffsetDateTime.ofInstant(seals.get(0).sealedAt(), ZoneOffset.UTC));
            insert.setArray(2, connection.createArrayOf("bigint", values(seals, Seal::position)));
            insert.setArray(3, connection.createArrayOf("bigint", values(seals, Seal::entryId)));
            insert.setArray(4, connection.createArrayOf("bytea", bytes(seals, Seal::digest)));
            insert.setArray(5, connection.createArrayOf("bytea", bytes(seals, Seal::seal)));
            insert.executeUpdate();
        }
    }

    private static void forget(Connection connection, List<Seal> seals) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM audit_unsealed WHERE entry_id = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", values(seals, Seal::entryId)));
            delete.executeUpdate();
        }
    }

    private static long waitingStill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM audit_unsealed")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static byte[][] bytes(List<Seal> seals, Function<Seal, Digest> value) {
        return seals.stream().map(seal -> value.apply(seal).bytes()).toArray(byte[][]::new);
    }

    private static Object[] values(List<Seal> seals, Function<Seal, Object> value) {
        return seals.stream().map(value).toArray();
    }
}
