package uk.csp.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Reads a stream as a browser does: blocks of fields, the last id kept. */
final class StreamClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final List<Event> events = new CopyOnWriteArrayList<>();
    final HttpResponse<InputStream> response;
    volatile String lastId;
    volatile boolean ended;
    volatile boolean brokenOff;
    volatile int comments;

    record Event(String type, String id, JsonNode data) {
        String thing() {
            return data.path("id").asText();
        }
    }

    StreamClient(int port, String query, String lastEventId, String... headers) {
        this(URI.create("http://127.0.0.1:" + port + "/v1/events?" + query), lastEventId, headers);
    }

    StreamClient(URI address, String lastEventId, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (response.statusCode() == 200) {
            Thread thread = new Thread(this::read, "stream-client");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void read() {
        try (InputStream in = response.body()) {
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String type = null;
            String data = null;
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.startsWith(":")) {
                    comments++;
                } else if (line.isEmpty() && data != null) {
                    events.add(new Event(type, lastId, JSON.readTree(data)));
                    type = null;
                    data = null;
                }
            }
        } catch (IOException gone) {
            brokenOff = true;
        } finally {
            ended = true;
        }
    }

    String body() {
        try {
            return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StreamClient opened() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> lastId != null);
        return this;
    }

    Event await(Predicate<Event> wanted) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> events.stream().anyMatch(wanted));
        return events.stream().filter(wanted).findFirst().orElseThrow();
    }

    Event await(String thing, long revision) {
        return await(event ->
                event.thing().equals(thing) && event.data().path("revision").asLong() == revision);
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
