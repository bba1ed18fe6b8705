package uk.csp.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The line to a Chromium's first page: commands of its DevTools protocol and what it tells by itself. */
final class DevTools implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;

    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private int last;

    /** @param browser as Chromium tells it when it listens: {@code ws://127.0.0.1:…} */
    DevTools(URI browser) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest targets = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + browser.getPort() + "/json/list"))
                .build();
        String page = null;
        for (JsonNode target :
                JSON.readTree(client.send(targets, BodyHandlers.ofString()).body())) {
            page = target.path("type").asText().equals("page")
                    ? target.path("webSocketDebuggerUrl").asText()
                    : page;
        }
        this.socket = waited(client.newWebSocketBuilder().buildAsync(URI.create(page), new Messages()));
    }

    JsonNode send(String method, ObjectNode parameters) {
        int id = ++last;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", parameters);
        waited(socket.sendText(command.toString(), true));
        JsonNode message = waited(answer);
        if (message.has("error")) {
            throw new IllegalStateException(method + ": " + message.get("error"));
        }
        return message.path("result");
    }

    JsonNode send(String method) {
        return send(method, JSON.createObjectNode());
    }

    /** Forgets what the browser told so far, before something that it shall tell about. */
    void listenAnew() {
        events.clear();
        complaints.clear();
    }

    void awaitEvent(String name) {
        try {
            String event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            while (event != null && !event.equals(name)) {
                event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            if (event == null) {
                throw new AssertionError("The browser never told " + name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Errors in the console since {@link #listenAnew}: scripts that failed, things the page's policy refused. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private static <T> T waited(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The browser does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            message.append(part);
            if (whole) {
                received(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void received(String text) {
            try {
                JsonNode json = JSON.readTree(text);
                if (json.has("id")) {
                    answers.remove(json.get("id").asInt()).complete(json);
                    return;
                }
                JsonNode entry = json.at("/params/entry");
                if (entry.path("level").asText().equals("error")) {
                    complaints.add(entry.path("text").asText() + " "
                            + entry.path("url").asText());
                }
                JsonNode thrown = json.at("/params/exceptionDetails");
                if (thrown.isObject()) {
                    complaints.add(thrown.at("/exception/description")
                            .asText(thrown.path("text").asText()));
                }
                events.add(json.path("method").asText());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
