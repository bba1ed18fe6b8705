package uk.csp.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import uk.csp.local.ProjectFiles;
import uk.csp.local.issuer.Realm;
import uk.csp.local.issuer.TokenIssuer;
import uk.csp.local.kafka.BrokerSettings;
import uk.csp.local.kafka.KafkaBroker;
import uk.csp.local.postgres.PostgresServer;
import uk.csp.local.postgres.PostgresSettings;
import uk.csp.local.process.Folders;
import uk.csp.local.process.FreePorts;

/**
 * The one PostgreSQL, the one Kafka and the one issuer of a test JVM, each started when first asked for and stopped
 * at the end. Quarkus loads test classes several times, so the servers live in the system class loader, which is
 * never closed, and everybody asks through it; only types of the JDK pass between.
 */
public final class SharedStack {
    private static final Map<String, String> STARTED = new ConcurrentHashMap<>();

    /** Held, because a logger nobody holds forgets its level. The broker alone would say hundreds of lines. */
    private static final List<Logger> QUIET = Stream.of("kafka", "org.apache.kafka", "state.change.logger")
            .map(Logger::getLogger)
            .toList();

    private static TokenIssuer issuer;

    private SharedStack() {}

    /** {@code url} (with %s for the database's name) and one {@code password.<user>} per user. */
    static Map<String, String> postgres() {
        return start("startPostgres");
    }

    /** {@code bootstrap.servers}. */
    static Map<String, String> kafka() {
        return start("startKafka");
    }

    /** {@code url} and {@code key}, the private key as JSON. */
    static Map<String, String> issuer() {
        return start("startIssuer");
    }

    /** The issuer signs with a new key from now on and, unless the old one is kept, publishes no other. */
    static void changeIssuerKey(boolean keepOld) {
        start(keepOld ? "addIssuerKey" : "replaceIssuerKey");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> start(String method) {
        ClassLoader system = ClassLoader.getSystemClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(system);
            return (Map<String, String>) system.loadClass(SharedStack.class.getName())
                    .getMethod(method)
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A server of the tests did not start", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Called through the system class loader; use {@link #postgres()}. */
    public static synchronized Map<String, String> startPostgres() throws IOException {
        if (!STARTED.containsKey("postgres.url")) {
            Path programs =
                    Path.of(System.getProperty("java.io.tmpdir"), "csp-test-" + System.getProperty("user.name"));
            Path folder = Files.createTempDirectory("csp-test-postgres-");
            folder.toFile().setExecutable(true, false);
            PostgresSettings settings = new PostgresSettings(folder, programs, FreePorts.next(), false);
            PostgresServer server = PostgresServer.start(settings, notice -> {});
            atEnd(server, folder);
            STARTED.put("postgres.url", server.jdbcUrl("%s"));
            STARTED.put("postgres.password." + DatabaseSuperuser.NAME, server.password(DatabaseSuperuser.NAME));
            server.users().forEach(user -> STARTED.put("postgres.password." + user, server.password(user)));
        }
        return part("postgres.");
    }

    /** Called through the system class loader; use {@link #kafka()}. */
    public static synchronized Map<String, String> startKafka() throws IOException {
        if (!STARTED.containsKey("kafka.bootstrap.servers")) {
            keepQuiet();
            Path folder = Files.createTempDirectory("csp-test-kafka-");
            KafkaBroker broker = KafkaBroker.start(new BrokerSettings(folder, FreePorts.next(), FreePorts.next()));
            atEnd(broker, folder);
            STARTED.put("kafka.bootstrap.servers", broker.bootstrapServers());
        }
        return part("kafka.");
    }

    /** Called through the system class loader; use {@link #issuer()}. */
    public static synchronized Map<String, String> startIssuer() {
        if (!STARTED.containsKey("issuer.url")) {
            keepQuiet();
            issuer = TokenIssuer.start(Realm.of(ProjectFiles.realm()), 0);
            atEnd(issuer, null);
            STARTED.put("issuer.url", issuer.url());
            STARTED.put("issuer.key", issuer.signingKey());
        }
        return part("issuer.");
    }

    /** Called through the system class loader; use {@link #changeIssuerKey}. */
    public static synchronized Map<String, String> addIssuerKey() {
        startIssuer();
        issuer.changeKey();
        STARTED.put("issuer.key", issuer.signingKey());
        return part("issuer.");
    }

    /** Called through the system class loader; use {@link #changeIssuerKey}. */
    public static synchronized Map<String, String> replaceIssuerKey() {
        addIssuerKey();
        issuer.forgetOldKeys();
        return part("issuer.");
    }

    private static Map<String, String> part(String prefix) {
        Map<String, String> part = new ConcurrentHashMap<>();
        STARTED.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), value);
            }
        });
        return part;
    }

    private static void keepQuiet() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private static void atEnd(AutoCloseable server, Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
                if (folder != null) {
                    Folders.delete(folder);
                }
            } catch (Exception e) {
                throw new IllegalStateException("A server of the tests did not stop", e);
            }
        }));
    }
}
