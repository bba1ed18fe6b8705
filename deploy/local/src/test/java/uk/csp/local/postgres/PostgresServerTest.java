package uk.csp.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.csp.local.process.Commands;
import uk.csp.local.process.Folders;
import uk.csp.local.process.FreePorts;

class PostgresServerTest {
    private static final Path PROGRAMS =
            Path.of(System.getProperty("java.io.tmpdir"), "csp-test-" + System.getProperty("user.name"));

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();
    private PostgresServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void server_hasTheDatabasesOfTheServicesEachForItsOwnUserAlone() throws SQLException {
        server = PostgresServer.start(settings(false), notices::add);

        assertThat(query("crime_data", "crime_data", "SELECT current_user")).isEqualTo("crime_data");
        assertThatThrownBy(() -> query("crime_data", "morile", "SELECT 1")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("morile"), "morile", "guessed"))
                .hasMessageContaining("password authentication failed");
        assertThat(query("morile", "morile", "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void durableServer_waitsForTheDiskAtEveryCommit() throws SQLException {
        server = PostgresServer.start(settings(true), notices::add);

        assertThat(query("morile", "morile", "SHOW fsync")).isEqualTo("on");
        assertThat(query("morile", "morile", "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query("morile", "morile", "SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void data_survivesTheDeathOfTheServerAndStaleProcessFile() throws Exception {
        PostgresSettings settings = settings(true);
        server = PostgresServer.start(settings, notices::add);
        execute("CREATE TABLE kept (value text); INSERT INTO kept VALUES ('here')");

        Process kill = new ProcessBuilder("sh", "-c", "kill -9 " + server.pid()).start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
        ProcessHandle.of(server.pid()).ifPresent(dead -> dead.onExit().join());
        assertThat(settings.data().resolve("postmaster.pid")).exists();
        // The id in the file may be anybody's by now, here that of this test.
        String stale = Files.readString(settings.data().resolve("postmaster.pid"))
                .replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid()));
        Files.writeString(settings.data().resolve("postmaster.pid"), stale);

        server = PostgresServer.start(settings, notices::add);
        assertThat(query("morile", "morile", "SELECT value FROM kept")).isEqualTo("here");
    }

    @Test
    void server_leftRunningByAKilledLauncherIsReplaced() throws SQLException {
        PostgresSettings settings = settings(false);
        PostgresServer forgotten = PostgresServer.start(settings, notices::add);

        server = PostgresServer.start(settings, notices::add);

        assertThat(forgotten.isAlive()).isFalse();
        assertThat(query("morile", "morile", "SELECT 'yes'")).isEqualTo("yes");
    }

    @Test
    void takenPort_isSaid() {
        PostgresSettings settings = settings(false);
        server = PostgresServer.start(settings, notices::add);
        PostgresSettings other = new PostgresSettings(folder.resolve("other"), PROGRAMS, settings.port(), false);

        assertThatThrownBy(() -> PostgresServer.start(other, notices::add)).hasMessageContaining("in use");
    }

    @Test
    void rootWithoutUserNamespaces_stepsDownToNobody() throws Exception {
        assumeTrue(Commands.run(List.of("id", "-u")).output().strip().equals("0"), "only root can step down");
        Path shared = Files.createTempDirectory("csp-nobody-");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            PostgresSettings settings = PostgresSettings.durable(shared.resolve("postgres"), FreePorts.next());
            server = PostgresServer.start(settings, ServerAccount.Unprivileged.ofThisMachine(), notices::add);
            assertThat(query("morile", "morile", "SELECT 'yes'")).isEqualTo("yes");
            assertThat(Files.getAttribute(settings.data(), "unix:uid")).isEqualTo(ServerAccount.NOBODY);
            server.close();
            assertThat(settings.data().resolve("postmaster.pid")).doesNotExist();
            assertThat(notices).isEmpty();
        } finally {
            Folders.delete(shared);
        }
    }

    @Test
    void folderBelowAClosedOne_isReplacedByOneTheAccountCanReach() throws Exception {
        assumeTrue(Commands.run(List.of("id", "-u")).output().strip().equals("0"), "only root can step down");
        Path closed = Files.createTempDirectory("csp-closed-"); // mode 0700
        PostgresSettings settings = PostgresSettings.durable(closed.resolve("postgres"), FreePorts.next());
        try {
            server = PostgresServer.start(settings, ServerAccount.Unprivileged.ofThisMachine(), notices::add);
            assertThat(query("morile", "morile", "SELECT 'yes'")).isEqualTo("yes");
            assertThat(notices).hasSize(1).first().asString().contains("/var/tmp/csp-");
        } finally {
            server.close();
            PostgresServer.erase(settings);
            for (Path candidate : ReachableFolder.candidates(settings)) {
                Folders.delete(candidate);
            }
            Folders.delete(closed);
        }
    }

    private PostgresSettings settings(boolean durable) {
        return new PostgresSettings(folder.resolve("postgres"), PROGRAMS, FreePorts.next(), durable);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect("morile", "morile");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String database, String user, String sql) throws SQLException {
        try (Connection connection = connect(database, user);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), user, server.password(user));
    }
}
