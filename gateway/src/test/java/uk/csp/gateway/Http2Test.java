package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.kit.Tokens;

/** A service that dies is told over HTTP/2 as it is over HTTP/1.1: at once, and without a client that waits for ever. */
@QuarkusTest
class Http2Test extends GatewayTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    /** The first request over a plain connection is an upgrade; those after it are HTTP/2 from their first byte. */
    @BeforeEach
    void upgrade() throws Exception {
        client.send(request("/q/health").build(), BodyHandlers.discarding());
    }

    @Test
    void read_isTriedOnceMoreWhenTheServiceBreaksOff() throws Exception {
        int before = upstream.requests.get();

        assertThat(send(request("/v1/figures/flaky")).statusCode()).isEqualTo(200);

        assertThat(upstream.requests).hasValue(before + 2);
    }

    @Test
    void read_isAnsweredWhenTheServiceIsDown() throws Exception {
        HttpResponse<String> answer = send(request("/v1/editions"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/unavailable");
    }

    @Test
    void write_isAnsweredWhenTheServiceBreaksOff() throws Exception {
        for (BodyPublisher body : new BodyPublisher[] {
            BodyPublishers.ofString("{}"),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[] {'{', '}'}))
        }) {
            HttpResponse<String> answer = send(request("/v1/cycles").POST(body));

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("/problems/broken-off");
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request.header("Authorization", "Bearer " + Tokens.of(ANALYST)).build(), BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        return answer;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(10));
    }
}
