package uk.csp.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import uk.csp.local.Progress;
import uk.csp.local.ProjectFiles;
import uk.csp.local.issuer.Realm;
import uk.csp.local.issuer.TokenIssuer;
import uk.csp.local.kafka.BrokerProcess;
import uk.csp.local.postgres.PostgresServer;
import uk.csp.local.postgres.PostgresSettings;

/**
 * The whole platform on this machine: PostgreSQL, Kafka, issuer and the four services, each its own process, started
 * in the order they need each other and stopped in the opposite one.
 */
public final class LocalStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path project;
    private final DataFolder folder;
    private final Ports ports;
    private final Progress progress;
    private final KnownProcesses known;
    private final List<SupervisedProcess> services = new ArrayList<>();
    private PostgresServer postgres;
    private SupervisedProcess kafka;
    private TokenIssuer issuer;
    private String otherIssuer;
    private String dashboardSecret = "any";
    private boolean closed;

    public LocalStack(Path project, DataFolder folder, Ports ports, Progress progress) {
        this.project = project;
        this.folder = folder;
        this.ports = ports;
        this.progress = progress;
        this.known = new KnownProcesses(folder);
    }

    /** With an issuer somebody else has started, instead of the one that asks for no password. */
    public LocalStack withIssuer(String url, String dashboardSecret) {
        this.otherIssuer = url;
        this.dashboardSecret = dashboardSecret;
        return this;
    }

    public void start() {
        ports.requireFree();
        CompletableFuture<Void> database = CompletableFuture.runAsync(this::startPostgres);
        startKafka();
        startIssuer();
        join(database);
        kafka.awaitReady(PATIENCE);
        startServices();
    }

    /** Ends what an earlier launcher that was killed has left running on this folder. */
    public void clearAway() {
        int ended = known.endLeftovers();
        if (ended > 0) {
            progress.say("Ended what an earlier ./run had left behind: " + ended + " of its processes");
        }
        PostgresServer.endLeftover(postgresSettings());
    }

    public PostgresSettings postgresSettings() {
        return PostgresSettings.durable(folder.postgres(), ports.postgres());
    }

    private void startPostgres() {
        PostgresServer server = PostgresServer.start(postgresSettings(), progress::say);
        synchronized (this) {
            postgres = server;
        }
        server.onEnd().thenRun(this::startPostgresAgain);
        progress.say("PostgreSQL is ready");
    }

    private synchronized void startPostgresAgain() {
        if (!closed) {
            progress.say("PostgreSQL ended unexpectedly: starting it again");
            startPostgres();
        }
    }

    private void startKafka() {
        List<String> broker = List.of(
                "-Dcsp.root=" + project,
                "-Djava.util.logging.config.file=" + project.resolve("deploy/local/src/main/logging/broker.properties"),
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                folder.kafka().toString(),
                Integer.toString(ports.kafka()),
                Integer.toString(ports.kafkaController()));
        JavaProgram program = new JavaProgram("kafka", 256, broker, Map.of());
        kafka = new SupervisedProcess(program, folder, known, progress, () -> BrokerProcess.isReady(ports.kafka()));
        kafka.start();
    }

    private void startIssuer() {
        if (otherIssuer != null) {
            return;
        }
        issuer = TokenIssuer.start(Realm.of(ProjectFiles.realm()), ports.issuer());
        progress.say("The token issuer is ready");
    }

    private void startServices() {
        String url = otherIssuer == null ? issuer.url() : otherIssuer;
        for (Services.Service service : new Services(project, folder, ports).all(postgres, url, dashboardSecret)) {
            SupervisedProcess process =
                    new SupervisedProcess(service.program(), folder, known, progress, () -> isReady(service.port()));
            services.add(process);
            process.start();
        }
        services.forEach(service -> service.awaitReady(PATIENCE));
    }

    private static boolean isReady(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private static void join(CompletableFuture<Void> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The process of a service at this moment, for whoever wants to see what happens when it dies. */
    public long pid(String service) {
        return services.stream()
                .filter(process -> process.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no service " + service))
                .pid();
    }

    public String gatewayUrl() {
        return "http://127.0.0.1:" + ports.gateway();
    }

    public String tokenUrl() {
        return issuer.tokenUrl();
    }

    /** For whoever needs tokens of other organisations than those of the realm. */
    public TokenIssuer issuer() {
        return issuer;
    }

    public synchronized String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    public synchronized String password(String user) {
        return postgres.password(user);
    }

    public synchronized boolean isStarted() {
        return kafka != null || postgres != null;
    }

    /** Services first, so that nothing is asked of a broker or database that is gone. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        services.forEach(SupervisedProcess::askToStop);
        services.forEach(service -> service.awaitStop(Duration.ofSeconds(20)));
        if (kafka != null) {
            kafka.askToStop();
            kafka.awaitStop(Duration.ofSeconds(30));
        }
        if (issuer != null) {
            issuer.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
