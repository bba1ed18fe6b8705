package uk.csp.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.kit.DatabaseSuperuser;

/**
 * Sealing on a real database, by several replicas at once whose connections are killed while others write. What was
 * written before there was a chain is in it.
 */
class SealEntriesIT {
    private static final int REPLICAS = 4;
    private static final int WRITERS = 4;
    private static final int ENTRIES = 400;
    private static final String WRITE =
            """
            WITH entry AS (
              INSERT INTO audit_entry (at, partner, client, operation, object, row_count)
              VALUES (clock_timestamp(), 'p', 'c', 'alteration', 'object/' || %d, 1) RETURNING id)
            INSERT INTO audit_unsealed SELECT id FROM entry
            """;

    private final ChainState state = new ChainState(new SimpleMeterRegistry(), Clock.systemUTC(), Duration.ofHours(1));
    private DataSource database;

    @BeforeEach
    void begin() throws Exception {
        database = DatabaseSuperuser.dataSource("reporting");
        execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        migrate("V0003__create_audit_entry");
        execute("INSERT INTO audit_entry (at, partner, client, operation, object, row_count)"
                + " VALUES (now(), 'p', 'c', 'alteration', 'from before there was a chain', 1)");
        migrate("V0004__seal_audit_entries");
    }

    @Test
    void replicasThatAreKilled_sealEveryCommittedEntryOnceInOneOrder() throws Exception {
        AtomicInteger written = new AtomicInteger();
        AtomicInteger killed = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + REPLICAS + 1);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(i);
                writers.add(threads.submit(() -> write(random, written)));
            }
            Callable<Boolean> allWritten = () -> writers.stream().allMatch(Future::isDone);
            List<Future<?>> others = new ArrayList<>();
            for (int i = 0; i < REPLICAS; i++) {
                others.add(threads.submit(() -> sealWhile(allWritten)));
            }
            others.add(threads.submit(() -> killWhile(allWritten, killed)));
            for (Future<?> writer : writers) {
                writer.get();
            }
            for (Future<?> other : others) {
                other.get();
            }
        } finally {
            threads.shutdownNow();
        }
        while (sealer().seal() > 0) {
            // What waits still.
        }

        ChainVerification result = verifier().verify(Optional.empty());
        assertThat(killed).hasPositiveValue();
        assertThat(result.firstFault()).isNull();
        assertThat(result.sealed()).isEqualTo(written.get() + 1L);
        assertThat(result.unsealed()).isZero();
        assertThat(one("SELECT max(position) FROM audit_seal")).isEqualTo(written.get() + 1L);
    }

    @Test
    void whatWasSealed_isFoundByTheNextProcess() throws SQLException {
        write(3);
        sealer().seal();
        ChainVerification before = verifier().verify(Optional.empty());
        write(2);
        sealer().seal();

        VerifyChain.Told told = new VerifyChain.Told(
                before.head().position(), new Digest(before.head().seal()));
        ChainVerification after = verifier().verify(Optional.of(told));
        assertThat(after.intact()).isTrue();
        assertThat(after.sealed()).isEqualTo(6);
    }

    private void migrate(String migration) throws Exception {
        try (InputStream file = SealEntries.class.getResourceAsStream("/db/platform/" + migration + ".sql")) {
            execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private SealEntries sealer() {
        return new SealEntries(database, Clock.systemUTC(), state);
    }

    private VerifyChain verifier() {
        return new VerifyChain(database, Clock.systemUTC(), state, new ThisService("reporting-service"));
    }

    private void write(int entries) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < entries; i++) {
                statement.execute(WRITE.formatted(i));
            }
            connection.commit();
        }
    }

    /** Transactions of several entries, of which some are taken back, so that numbers have gaps and commit late. */
    private Void write(Random random, AtomicInteger written) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int left = ENTRIES;
            while (left > 0) {
                int entries = 1 + random.nextInt(5);
                for (int i = 0; i < entries; i++) {
                    statement.execute(WRITE.formatted(i));
                }
                left -= entries;
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    written.addAndGet(entries);
                }
            }
        }
        return null;
    }

    private Void sealWhile(Callable<Boolean> done) throws Exception {
        SealEntries sealer = sealer();
        do {
            try {
                sealer.seal();
            } catch (SQLException killed) {
                // As when its process dies: nothing of the batch was done.
                assertThat(killed.getSQLState()).isIn("57P01", "08006", "08003", "25P02");
            }
        } while (!done.call());
        return null;
    }

    private Void killWhile(Callable<Boolean> done, AtomicInteger killed) throws Exception {
        while (!done.call()) {
            killed.addAndGet(
                    (int)
                            one(
                                    """
                    SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM (
                      SELECT l.pid FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted
                        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                      LIMIT 1) AS sealer
                    """));
        }
        return null;
    }

    private long one(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
