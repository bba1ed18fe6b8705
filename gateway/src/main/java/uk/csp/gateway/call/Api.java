package uk.csp.gateway.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.person.SignedIn;
import uk.csp.gateway.route.Operations;
import uk.csp.gateway.route.RouteMatch;
import uk.csp.gateway.route.RouteTable;

/**
 * The platform's own API, asked by a page for the person signed in: the same paths a partner uses, with the person's own
 * token, so that a page can never show more than its reader may see.
 */
@RequestScoped
public class Api {
    private static final RouteTable ROUTES = new RouteTable(Operations.ALL);
    private static final String JSON = "application/json";

    private final SignedIn signedIn;
    private final GatewayConfig config;
    private final Connections connections;
    private final ObjectMapper json;

    Api(SignedIn signedIn, GatewayConfig config, Connections connections, ObjectMapper json) {
        this.signedIn = signedIn;
        this.config = config;
        this.connections = connections;
        this.json = json;
    }

    /**
     * Reads one thing.
     *
     * @param path with its query, such as {@code /v1/ratings?partnership=E22000056&cycle=2018-19}; see {@link Paths}
     * @throws Refused when the service refuses
     */
    public <T> T get(String path, Class<T> type) {
        return found(send("GET", path, null, Map.of())).as(type);
    }

    /** Reads one thing that need not be there: empty for 404. */
    public <T> Optional<T> find(String path, Class<T> type) {
        Reply reply = send("GET", path, null, Map.of());
        return reply.status() == 404
                ? Optional.empty()
                : Optional.of(found(reply).as(type));
    }

    /**
     * Asks whatever the API knows and gives the answer as it is, also a refusal.
     *
     * @param body written as JSON; null for none
     */
    public Reply send(String method, String path, Object body, Map<String, String> headers) {
        return body == null
                ? send(method, path, BodyPublishers.noBody(), null, headers)
                : send(method, path, BodyPublishers.ofByteArray(written(body)), JSON, headers);
    }

    /** The same with a body of another kind. */
    public Reply send(String method, String path, BodyPublisher body, String contentType, Map<String, String> headers) {
        return send(method, path, body, contentType, headers, config.pagePatience());
    }

    /** The same with a body that takes its time, such as a feed that is streamed on. */
    public Reply send(
            String method,
            String path,
            BodyPublisher body,
            String contentType,
            Map<String, String> headers,
            Duration patience) {
        HttpRequest.Builder request = request(path, method).timeout(patience);
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        HttpResponse<String> answer = exchange(
                request.header("Accept", JSON).method(method, body).build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(json, answer.statusCode(), answer.headers(), answer.body());
    }

    /** A download to pass on: the body comes as it arrives, also that of a refusal. */
    public HttpResponse<InputStream> open(String path) {
        return open(path, "*/*");
    }

    /** The same in one of the forms there are, such as {@code text/csv}. */
    public HttpResponse<InputStream> open(String path, String accept) {
        HttpRequest request = request(path, "GET").header("Accept", accept).build();
        return exchange(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(String path, String method) {
        return HttpRequest.newBuilder(addressOf(method, path))
                .timeout(config.pagePatience())
                .header("Authorization", "Bearer " + signedIn.accessToken());
    }

    private URI addressOf(String method, String path) {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        if (ROUTES.find(method, plain) instanceof RouteMatch.Found found) {
            return config.url(found.operation().service()).resolve(path);
        }
        throw new IllegalArgumentException("The API has no " + method + " " + plain);
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return connections.client().send(request, handler);
        } catch (IOException unreachable) {
            throw new Unreachable(request.uri().getPath(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a service was asked", stopped);
        }
    }

    private static Reply found(Reply reply) {
        if (!reply.isDone()) {
            throw new Refused(reply.problem());
        }
        return reply;
    }

    private byte[] written(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
