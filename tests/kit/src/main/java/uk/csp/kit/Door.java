package uk.csp.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Thousands of requests to one address over connections that are kept. */
final class Door {
    private static final int READ_AT_MOST = 16_384;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String address;

    Door(URI address) {
        this.address = address.toString().replaceAll("/$", "");
    }

    /** @param body beginning of the answer's body */
    record Answer(int status, HttpResponse<?> response, String body) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        boolean isProblem() {
            return header("Content-Type").startsWith("application/problem+json");
        }

        boolean isProblem(String slug) {
            return isProblem() && body.contains("\"/problems/" + slug + "\"");
        }
    }

    private static boolean isEndless(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    /** @param body null for none */
    Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream content = answer.body()) {
                if (isEndless(answer)) {
                    return new Answer(answer.statusCode(), answer, "");
                }
                String beginning = new String(content.readNBytes(READ_AT_MOST), UTF_8);
                content.skip(Long.MAX_VALUE);
                return new Answer(answer.statusCode(), answer, beginning);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
