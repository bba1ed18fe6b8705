package uk.csp.journeys.platform;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.csp.local.Progress;
import uk.csp.local.ProjectFiles;
import uk.csp.local.load.Load;
import uk.csp.local.process.Folders;
import uk.csp.local.process.FreePorts;
import uk.csp.local.stack.DataFolder;
import uk.csp.local.stack.LocalStack;
import uk.csp.local.stack.Ports;

/**
 * The platform of a test JVM: PostgreSQL, Kafka, issuer and the four packaged services, each its own process, started
 * when first asked for and stopped with the JVM. Journeys share it, each with partnerships of its own.
 */
public final class RunningPlatform {
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/vnd.oasis.opendocument.spreadsheet", ContentType.BINARY))
            .httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.connection.timeout", 10_000)
                    .setParam("http.socket.timeout", 120_000));

    private static RunningPlatform shared;
    private static RunningPlatform sampled;
    private static RuntimeException failure;

    private final Path folder;
    private final Ports ports;
    private final LocalStack stack;
    private final Progress progress;
    private Tokens tokens;

    private RunningPlatform(Path folder, Ports ports, LocalStack stack, Progress progress) {
        this.folder = folder;
        this.ports = ports;
        this.stack = stack;
        this.progress = progress;
    }

    public static synchronized RunningPlatform get() {
        if (failure != null) {
            throw failure;
        }
        if (shared == null) {
            try {
                shared = start();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return shared;
    }

    /**
     * A second platform as {@code ./run} leaves it: the sample loaded, a workshop held, an edition published. For those who
     * look at pages as the people of the sample's realm; started when first asked for.
     */
    public static synchronized RunningPlatform withSample() {
        if (sampled == null) {
            RunningPlatform platform = start();
            Path report = platform.folder.resolve("report");
            Load.of(Optional.empty(), Optional.empty(), platform.progress)
                    .run(platform.gatewayUrl(), platform.stack.tokenUrl(), report, platform.progress);
            sampled = platform;
        }
        return sampled;
    }

    /** A platform of its own with an issuer of somebody else's, which may need to know where the gateway will be. */
    public static RunningPlatform prepare(String issuer, String dashboardSecret) {
        return prepare(stack -> stack.withIssuer(issuer, dashboardSecret));
    }

    /** Starts what was prepared. */
    public void begin() {
        stack.start();
    }

    private static RunningPlatform start() {
        RunningPlatform platform = prepare(UnaryOperator.identity());
        platform.begin();
        platform.tokens = new Tokens(platform.stack.issuer());
        return platform;
    }

    private static RunningPlatform prepare(UnaryOperator<LocalStack> more) {
        try {
            Path folder = Files.createTempDirectory("csp-journeys-");
            folder.toFile().setExecutable(true, false);
            Path logs = Files.createDirectories(ProjectFiles.root()
                    .resolve("tests/journeys/target/platform")
                    .toAbsolutePath());
            Progress progress = new Progress(new PrintStream(
                    Files.newOutputStream(
                            logs.resolve("progress.log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    true));
            Ports ports = freePorts();
            DataFolder data = DataFolder.open(folder);
            LocalStack stack = more.apply(new LocalStack(ProjectFiles.root(), data, ports, progress));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, data, folder, logs)));
            return new RunningPlatform(folder, ports, stack, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below those the system gives to outgoing connections: one of these could take a port before its service does. */
    private static Ports freePorts() {
        return Stream.generate(() -> 12_000 + 8 * ThreadLocalRandom.current().nextInt(2_500))
                .filter(base -> IntStream.range(base, base + 8).allMatch(FreePorts::isFree))
                .limit(200)
                .map(Ports::new)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There are no eight free ports in a row"));
    }

    private static void stop(LocalStack stack, DataFolder data, Path folder, Path logs) {
        stack.close();
        data.close();
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            for (Path log : files.toList()) {
                Files.copy(log, logs.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request through the gateway with the client's own token. */
    public RequestSpecification as(String client) {
        return with(tokens.of(client));
    }

    /** A request through the gateway with this token. */
    public RequestSpecification with(String token) {
        return anonymous().auth().oauth2(token);
    }

    public RequestSpecification anonymous() {
        return given().config(AS_IT_IS).baseUri(gatewayUrl());
    }

    public String gatewayUrl() {
        return stack.gatewayUrl();
    }

    /** Of one process, past the gateway. */
    public String address(Part part) {
        return part.address(ports);
    }

    public Tokens tokens() {
        return tokens;
    }

    public EventLog figureEvents() {
        return new EventLog("127.0.0.1:" + ports.kafka(), "crime-data.figures.v1");
    }

    /** Ends a part of the platform as a power cut would; returns when it is gone. The launcher starts it again. */
    public void kill(Part part) {
        List<ProcessHandle> processes = processes(part);
        if (processes.isEmpty()) {
            throw new AssertionError(part + " is not running");
        }
        processes.forEach(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofSeconds(10)).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** The process a part runs in at this moment. */
    public List<ProcessHandle> processes(Part part) {
        String mark = "-Dcsp.instance=" + folder + " ";
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(mark) && line.contains(part.commandLine()))
                        .isPresent())
                .toList();
    }

    /** Waits until the part has been started again and says it is ready. */
    public void awaitReady(Part part) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> part.isReady(ports));
    }
}
