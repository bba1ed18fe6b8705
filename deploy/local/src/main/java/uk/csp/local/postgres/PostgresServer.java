package uk.csp.local.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import uk.csp.local.ProjectFiles;
import uk.csp.local.process.Commands;
import uk.csp.local.process.Deadline;
import uk.csp.local.process.Detached;
import uk.csp.local.process.Folders;

/**
 * A real PostgreSQL server on loopback with the databases and users of the services. Its data survives a clean stop
 * and the death of every process; starting again on the same folder finds it.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String SUPERUSER = "postgres";

    private final PostgresSettings settings;
    private final ServerAccount account;
    private final Passwords passwords;
    private Process process;

    private PostgresServer(PostgresSettings settings, ServerAccount account) {
        this.settings = settings;
        this.account = account;
        this.passwords = new Passwords(settings.passwords());
    }

    /** @param notice told, in one line each, what the user would not expect, such as another data folder */
    public static PostgresServer start(PostgresSettings settings, Consumer<String> notice) {
        return start(settings, ServerAccount.ofThisMachine(), notice);
    }

    static PostgresServer start(PostgresSettings settings, ServerAccount account, Consumer<String> notice) {
        PostgresSettings reachable = ReachableFolder.of(settings, account, notice);
        PostgresServer server = new PostgresServer(reachable, account);
        server.start();
        return server;
    }

    /** Removes all data of the server that was started with these settings; it must not be running. */
    public static void erase(PostgresSettings settings) throws IOException {
        for (Path folder : ReachableFolder.candidates(settings)) {
            new Postmaster(settings.in(folder).data()).stop();
            Folders.delete(settings.in(folder).data());
            Files.deleteIfExists(settings.in(folder).passwords());
            Files.deleteIfExists(settings.in(folder).log());
        }
    }

    /** Stops a server of these settings that a killed launcher has left running. */
    public static void endLeftover(PostgresSettings settings) {
        ReachableFolder.candidates(settings)
                .forEach(folder -> new Postmaster(settings.in(folder).data()).stop());
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    /** The users of the services. */
    public List<String> users() {
        return DatabaseDefinition.readFrom(ProjectFiles.databases()).stream()
                .map(DatabaseDefinition::user)
                .toList();
    }

    public String password(String user) {
        return passwords.of(user);
    }

    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, passwords.of(SUPERUSER));
    }

    /** Told when the server's process ends, whoever ended it. */
    public CompletableFuture<?> onEnd() {
        return process.onExit();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        new Postmaster(settings.data()).stop();
    }

    private void start() {
        try {
            Path programs = PostgresBinaries.below(settings.binaries());
            new Postmaster(settings.data()).clear();
            if (!Files.exists(settings.data())) {
                initialise(programs);
            }
            launch(programs);
            createDatabases();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside its place and moved there at the end: a data folder that exists is complete. */
    private void initialise(Path programs) throws IOException {
        Path workshop = settings.folder().resolve("initialising-" + UUID.randomUUID());
        Files.createDirectories(workshop);
        Path password = Files.writeString(workshop.resolve("password"), passwords.of(SUPERUSER));
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        account.own(workshop);
        Commands.Outcome outcome = Commands.run(account.command(initdb(programs, workshop)));
        if (!outcome.succeeded()) {
            Folders.delete(workshop);
            throw new IllegalStateException("PostgreSQL could not make its data folder: " + outcome.output());
        }
        Files.move(workshop.resolve("data"), settings.data());
        Folders.delete(workshop);
    }

    private List<String> initdb(Path programs, Path workshop) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("bin/initdb").toString()));
        command.addAll(List.of("-D", workshop.resolve("data").toString(), "-U", SUPERUSER));
        command.addAll(List.of("--pwfile=" + workshop.resolve("password"), "--auth=scram-sha-256"));
        command.addAll(List.of("--encoding=UTF8", "--locale=C"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        return command;
    }

    private void launch(Path programs) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("bin/postgres").toString()));
        command.addAll(settings.serverArguments());
        process = new ProcessBuilder(Detached.command(account.command(command)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        Deadline deadline = Deadline.in(Duration.ofSeconds(120));
        boolean answers = deadline.await(Duration.ofMillis(50), () -> !process.isAlive() || answers());
        if (!answers || !process.isAlive()) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "PostgreSQL did not start:" + System.lineSeparator() + Folders.tail(settings.log(), 8));
        }
    }

    private boolean answers() {
        try (Connection connection = superuser(SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private void createDatabases() {
        try (Connection connection = superuser(SUPERUSER)) {
            new Databases(connection, passwords).create(DatabaseDefinition.readFrom(ProjectFiles.databases()));
        } catch (SQLException e) {
            throw new IllegalStateException("The databases of the services could not be created", e);
        }
    }
}
