package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import uk.csp.kit.Tokens;

/** Bodies flow through the gateway at the pace of their reader; what it holds meanwhile is a few buffers. */
@QuarkusTest
class StreamingTest extends GatewayTest {
    private static final byte[] PART = new byte[1 << 20];
    private static final byte[] CHUNK = chunk();
    private static final int PARTS = 200;
    /** Socket buffers of four ends and the gateway's queues; a collected body would be {@link #PARTS} MiB. */
    private static final long HELD_AT_MOST = 32 << 20;

    @Test
    void largeBody_waitsForItsReaderAndIsNotCollected() throws Exception {
        upstream.bytes.set(0);
        upstream.mayRead = new CompletableFuture<>();
        AtomicLong taken = new AtomicLong();
        AtomicLong seen = new AtomicLong();
        try (RawClient client = new RawClient(port())) {
            client.send(head("Transfer-Encoding: chunked"));
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(client, PARTS, taken));
            await().during(Duration.ofMillis(700))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> isStill(taken, seen));
            assertThat(taken.get()).isBetween(1L, HELD_AT_MOST);
            upstream.mayRead.complete(null);
            assertThat(client.readHead()).startsWith("HTTP/1.1 201");
            sent.join();
        } finally {
            upstream.mayRead = CompletableFuture.completedFuture(null);
        }
        assertThat(upstream.bytes).hasValue((long) PARTS * PART.length);
    }

    @Test
    void firstBytes_arriveBeforeTheLastAreSent() throws Exception {
        upstream.bytes.set(0);
        try (RawClient client = new RawClient(port())) {
            client.send(head("Content-Length: 20"));
            client.send("0123456789");
            await().until(() -> upstream.bytes.get() == 10);
            client.send("0123456789");
            assertThat(client.readHead()).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void largeAnswer_isStreamedBack() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/v1/crime-table"))
                .header("Authorization", "Bearer " + Tokens.of(POLICE))
                .build();
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertThat(body.skip(Long.MAX_VALUE)).isEqualTo(Upstream.LARGE_ANSWER);
        }
    }

    @Test
    void uploadOverHttp2_isStreamedWithoutLength() throws Exception {
        upstream.bytes.set(0);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/v1/submissions"))
                .version(HttpClient.Version.HTTP_2)
                .header("Authorization", "Bearer " + Tokens.of(POLICE))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(PART)))
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        // The first request over a plain connection is an upgrade; the second is HTTP/2 from its first byte.
        client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/q/health"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(upstream.bytes).hasValue(PART.length);
    }

    @Test
    void refusedUpload_isToldBeforeItsBodyIsSent() throws Exception {
        int before = upstream.requests.get();
        try (RawClient client = new RawClient(port())) {
            client.send("POST /v1/submissions HTTP/1.1\r\nHost: gateway\r\nExpect: 100-continue\r\n"
                    + "Content-Length: 1000000\r\n\r\n");
            assertThat(client.readHead()).startsWith("HTTP/1.1 401");
        }
        assertThat(upstream.requests).hasValue(before);
    }

    @Test
    void acceptedUpload_isAskedForItsBody() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.send(head("Expect: 100-continue\r\nContent-Length: 10"));
            assertThat(client.readHead()).startsWith("HTTP/1.1 100");
            client.send("0123456789");
            assertThat(client.readHead()).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void refusedUpload_canReadTheRefusalWhileItSends() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.send("POST /v1/submissions HTTP/1.1\r\nHost: gateway\r\nContent-Length: 3000000\r\n\r\n");
            client.send(PART);
            client.send(PART);
            assertThat(client.readHead()).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void earlyAnswerOfTheService_passesWhileTheClientStillSends() throws Exception {
        String token = Tokens.of(ADMINISTRATOR);
        try (RawClient client = new RawClient(port())) {
            client.send("PUT /v1/partnerships HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Length: 100000000\r\n\r\n");
            client.send(PART);
            assertThat(client.readHead()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void bodyThatSaysItIsTooLarge_isRefusedUnread() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.send(head("Content-Length: " + (Upstreams.MAX_BODY + 1L)));
            assertThat(client.readHead()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void bodyThatGrowsTooLarge_isCutOff() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.send(head("Transfer-Encoding: chunked"));
            CompletableFuture<Void> sent = CompletableFuture.runAsync(
                    () -> send(client, Upstreams.MAX_BODY / PART.length + 1, new AtomicLong()));
            assertThat(client.readHead()).startsWith("HTTP/1.1 413");
            sent.cancel(true);
        }
    }

    private static String head(String headers) {
        return "POST /v1/submissions HTTP/1.1\r\nHost: gateway\r\nContent-Type: text/csv\r\nAuthorization: Bearer "
                + Tokens.of(POLICE) + "\r\n" + headers + "\r\n\r\n";
    }

    private static void send(RawClient client, int parts, AtomicLong taken) {
        try {
            for (int i = 0; i < parts; i++) {
                client.send(CHUNK);
                taken.addAndGet(PART.length);
            }
            client.send("0\r\n\r\n");
        } catch (IOException cutOff) {
            throw new IllegalStateException(cutOff);
        }
    }

    /** Whether some was taken, and no more since the last look. */
    private static boolean isStill(AtomicLong taken, AtomicLong seen) {
        long now = taken.get();
        return now > 0 && seen.getAndSet(now) == now;
    }

    private static byte[] chunk() {
        byte[] start = "100000\r\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] chunk = new byte[start.length + PART.length + 2];
        System.arraycopy(start, 0, chunk, 0, start.length);
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        return chunk;
    }
}
