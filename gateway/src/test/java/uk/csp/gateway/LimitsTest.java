package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.kit.Tokens;

/** What is too large, too slow or broken off is ended in order, and nobody else notices. */
@QuarkusTest
class LimitsTest extends GatewayTest {
    private static final Duration SOON = Duration.ofSeconds(4L * Upstreams.PATIENCE_SECONDS);

    @Test
    void longAddress_isRefusedOnAConnectionThatStaysUsable() throws IOException {
        refusedAndUsable("GET /v1/figures?x=" + "y".repeat(9_000) + " HTTP/1.1\r\nHost: gateway\r\n\r\n", 414);
    }

    @ParameterizedTest
    @CsvSource({"150, 10", "1, 30000", "60, 500"})
    void largeHeaders_areRefusedOnAConnectionThatStaysUsable(int headers, int length) throws IOException {
        StringBuilder head = new StringBuilder("GET /q/health/live HTTP/1.1\r\nHost: gateway\r\n");
        for (int i = 0; i < headers; i++) {
            head.append("X-Header-")
                    .append(i)
                    .append(": ")
                    .append("y".repeat(length))
                    .append("\r\n");
        }
        refusedAndUsable(head + "\r\n", 431);
    }

    private static void refusedAndUsable(String request, int status) throws IOException {
        try (RawClient client = new RawClient(port())) {
            for (int i = 0; i < 2; i++) {
                client.send(request);
                String head = client.readHead();
                assertThat(head)
                        .startsWith("HTTP/1.1 " + status)
                        .containsIgnoringCase("application/problem+json")
                        .containsIgnoringCase("X-Content-Type-Options");
                int length = Integer.parseInt(head.replaceAll("(?is).*content-length: (\\d+).*", "$1"));
                assertThat(client.read(length)).contains("\"status\":" + status);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"20000, 10, 414", "10, 60000, 431"})
    void absurdHead_isRefusedAndTheConnectionClosed(int address, int header, int status) throws IOException {
        try (RawClient client = new RawClient(port())) {
            client.send("GET /" + "x".repeat(address) + " HTTP/1.1\r\nHost: gateway\r\nX: " + "y".repeat(header)
                    + "\r\n\r\n");
            assertThat(client.readToEnd()).matches("(?s)HTTP/1[.][01] " + status + ".*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000", "Transfer-Encoding: chunked"})
    void slowBody_isToldAndCutOff(String length) throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.send("POST /v1/submissions HTTP/1.1\r\nHost: gateway\r\nContent-Type: text/csv\r\n" + length
                    + "\r\nAuthorization: Bearer " + Tokens.of(POLICE) + "\r\n\r\n");
            CompletableFuture<Void> dripping = CompletableFuture.runAsync(() -> drip(client), everySecond());
            assertThat(client.readHead()).startsWith("HTTP/1.1 408");
            assertThat(client.readToEnd()).contains("/problems/too-slow");
            dripping.cancel(true);
        }
        as(COUNCIL).get("/v1/figures").then().statusCode(200);
    }

    private static Executor everySecond() {
        return CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);
    }

    private static void drip(RawClient client) {
        try {
            client.send("1\r\nx\r\n");
            CompletableFuture.runAsync(() -> drip(client), everySecond());
        } catch (IOException cutOff) {
            // That is what is waited for.
        }
    }

    @Test
    void readerWhoDoesNotRead_isCutOffAndHoldsNoService() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.send("GET /v1/crime-table HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + Tokens.of(ANALYST)
                    + "\r\n\r\n");
            assertThat(client.readHead()).startsWith("HTTP/1.1 200");
            assertThat(upstream.largeInWork).as("it waits for its reader").hasValue(1);
            await().atMost(SOON).until(() -> upstream.largeInWork.get() == 0);
        }
    }

    @Test
    void silentService_isGivenUpAndNotAskedTwice() {
        int before = upstream.silent.get();
        as(COUNCIL)
                .get("/v1/figures/silent")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", org.hamcrest.Matchers.equalTo("/problems/timed-out"));
        assertThat(upstream.silent.get() - before).isEqualTo(1);
    }

    @Test
    void answerTheServiceBreaksOff_isNoWholeAnswer() throws IOException {
        try (RawClient client = new RawClient(port())) {
            client.send("GET /v1/figures/torn HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + Tokens.of(COUNCIL)
                    + "\r\n\r\n");
            assertThat(client.readHead()).startsWith("HTTP/1.1 200");
            assertThat(client.readToEnd()).contains("[1,2,").doesNotContain("0\r\n\r\n");
        }
        as(COUNCIL).get("/v1/figures").then().statusCode(200);
    }
}
