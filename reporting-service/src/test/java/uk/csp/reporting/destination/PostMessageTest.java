package uk.csp.reporting.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostMessageTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicReference<String> host = new AtomicReference<>();
    private HttpServer server;

    @AfterEach
    void stop() {
        finished.countDown();
        if (server != null) {
            server.stop(0);
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void connection_goesToTheCheckedAddressUnderTheNameOfTheUrl() throws Exception {
        start(HttpServer.create(loopback(), 0), exchange -> answer(exchange, 204));
        Outcome outcome = post(new PostMessage(vertx, TIMEOUT), "http://nowhere.invalid:%d/hook?a=b");
        assertThat(outcome.isTaken()).isTrue();
        assertThat(outcome.status()).isEqualTo(204);
        assertThat(host.get()).startsWith("nowhere.invalid:");
    }

    @Test
    void nameThatChangesItsAddress_isCheckedEachTimeAndReachesNobodyInside() throws Exception {
        start(HttpServer.create(loopback(), 0), exchange -> answer(exchange, 204));
        Queue<String> answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1"));
        DestinationRules rules = new DestinationRules(false, name -> List.of(InetAddress.getByName(answers.remove())));
        String url = "https://rebinding.example.org/";
        assertThat(rules.check(url).address().getHostAddress())
                .as("looked up once, and this address is connected to")
                .isEqualTo("93.184.216.34");
        assertThat(answers).hasSize(1);
        assertThatThrownBy(() -> rules.check(url)).isInstanceOfSatisfying(Destination.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refusal.PRIVATE_ADDRESS);
        });
        assertThat(requests).hasValue(0);
    }

    @Test
    void certificate_mustBeOfTheNameInTheUrl(@TempDir Path folder) throws Exception {
        Path keys = keys(folder, "receiver.example.org");
        HttpsServer https = HttpsServer.create(loopback(), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        start(https, exchange -> answer(exchange, 200));
        HttpClientOptions trust = new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(keys.toString()).setPassword("changeit"));
        PostMessage post = new PostMessage(vertx, TIMEOUT, trust);
        assertThat(post(post, "https://receiver.example.org:%d/").isTaken()).isTrue();
        assertThat(post(post, "https://other.example.org:%d/").error()).isEqualTo("tls-failed");
        assertThat(post(new PostMessage(vertx, TIMEOUT), "https://receiver.example.org:%d/")
                        .error())
                .as("an authority nobody trusts")
                .isEqualTo("tls-failed");
        assertThat(requests).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "200,",
        "202,",
        "301, redirect",
        "307, redirect",
        "400, refused",
        "404, refused",
        "410, gone",
        "429, busy",
        "500, receiver-failed",
        "503, busy"
    })
    void status_isTheOutcome(int status, String error) throws Exception {
        start(HttpServer.create(loopback(), 0), exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port() + "/elsewhere");
            exchange.getResponseHeaders().add("Retry-After", "120");
            answer(exchange, status);
        });
        Outcome outcome = post(new PostMessage(vertx, TIMEOUT), "http://a.example:%d/");
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.error()).isEqualTo(error);
        assertThat(outcome.isBusy()).isEqualTo(status == 429 || status == 503);
        assertThat(outcome.retryAfter()).isEqualTo(Duration.ofSeconds(120));
        assertThat(requests).as("redirects are not followed").hasValue(1);
    }

    @Test
    void silence_endsWithTheTimeout() throws Exception {
        start(HttpServer.create(loopback(), 0), exchange -> await());
        Outcome outcome = post(new PostMessage(vertx, Duration.ofMillis(300)), "http://a.example:%d/");
        assertThat(outcome.error()).isEqualTo("timeout");
        assertThat(outcome.took()).isBetween(Duration.ofMillis(250), Duration.ofSeconds(3));
    }

    @Test
    void endlessAnswer_isNotReadToItsEnd() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        start(HttpServer.create(loopback(), 0), exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[65_536];
            while (sent.addAndGet(part.length) < 500_000_000) {
                exchange.getResponseBody().write(part);
            }
        });
        assertThat(post(new PostMessage(vertx, TIMEOUT), "http://a.example:%d/").isTaken())
                .isTrue();
        assertThat(sent.get()).isLessThan(100_000_000);
    }

    @Test
    void drippingAnswer_countsByItsStatus() throws Exception {
        start(HttpServer.create(loopback(), 0), exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
        });
        Outcome outcome = post(new PostMessage(vertx, Duration.ofMillis(500)), "http://a.example:%d/");
        assertThat(outcome.isTaken()).isTrue();
        assertThat(outcome.took()).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void nobodyThere_isAFailedConnection() throws Exception {
        start(HttpServer.create(loopback(), 0), exchange -> answer(exchange, 200));
        int port = port();
        server.stop(0);
        Destination destination =
                new Destination(URI.create("http://a.example:" + port + "/"), InetAddress.getByName("127.0.0.1"));
        assertThat(new PostMessage(vertx, TIMEOUT)
                        .post(destination, Map.of(), new byte[0])
                        .error())
                .isEqualTo("connection-failed");
    }

    private Outcome post(PostMessage post, String url) throws Exception {
        Destination destination =
                new Destination(URI.create(url.formatted(port())), InetAddress.getByName("127.0.0.1"));
        return post.post(destination, Map.of("webhook-id", "msg_1"), "{}".getBytes());
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void start(HttpServer created, Answering answering) {
        server = created;
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            host.set(exchange.getRequestHeaders().getFirst("Host"));
            exchange.getRequestBody().readAllBytes();
            answering.answer(exchange);
            exchange.close();
        });
        server.start();
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    private void await() {
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path keys(Path folder, String name) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return file;
    }

    private static SSLContext context(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
