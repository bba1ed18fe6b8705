package uk.csp.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small real server in the place of all services, that answers what a test tells it to and remembers what it was asked. */
public final class AnsweringService implements QuarkusTestResourceLifecycleManager {
    /** What a page asked. */
    public record Asked(String method, String address, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }
    }

    private record Answer(int status, Map<String, String> headers, String body) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    /** After the servers of other tests, whose addresses it takes the place of. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "csp.gateway.crime-data-url", url, "csp.gateway.morile-url", url, "csp.gateway.reporting-url", url);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(AnsweringService.class));
    }

    /** Forgets everything, for the next test. */
    void clear() {
        answers.clear();
        asked.clear();
    }

    /** @param question method and address, with the query where it matters: {@code GET /v1/editions} */
    void on(String question, int status, String body) {
        on(
                question,
                status,
                Map.of("Content-Type", status < 400 ? "application/json" : "application/problem+json"),
                body);
    }

    void on(String question, int status, Map<String, String> headers, String body) {
        answers.put(question, new Answer(status, headers, body));
    }

    /** The questions of one method, in order. */
    List<Asked> asked(String method) {
        return asked.stream().filter(one -> one.method().equals(method)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String address = exchange.getRequestURI().toString();
        String method = exchange.getRequestMethod();
        asked.add(new Asked(method, address, Map.copyOf(exchange.getRequestHeaders()), body));
        Answer exact = answers.get(method + " " + address);
        Answer answer = exact == null
                ? answers.getOrDefault(
                        method + " " + exchange.getRequestURI().getPath(),
                        new Answer(404, Map.of("Content-Type", "application/problem+json"), "{\"status\":404}"))
                : exact;
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
