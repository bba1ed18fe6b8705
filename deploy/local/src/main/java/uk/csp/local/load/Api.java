package uk.csp.local.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;

/**
 * The platform's public API as a partner system uses it: through the gateway, with a token of its own client. A
 * service that is away for a moment is waited for; every request here may be sent twice without harm.
 */
final class Api {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<Integer> COMES_BACK = Set.of(429, 502, 503, 504);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String gateway;
    private final ClientTokens tokens;
    private final Progress progress;

    Api(String gateway, String tokenUrl, Progress progress) {
        this.gateway = gateway;
        this.tokens = new ClientTokens(http, tokenUrl);
        this.progress = progress;
    }

    Answer get(String client, String path) {
        return ask(client, request(path).GET());
    }

    Answer put(String client, String path, String contentType, String body) {
        return ask(client, request(path).header("Content-Type", contentType).PUT(BodyPublishers.ofString(body)));
    }

    /** @param tag of what was read, so that nobody else's change is overwritten */
    Answer put(String client, String path, String contentType, String body, String tag) {
        return ask(
                client,
                request(path)
                        .header("Content-Type", contentType)
                        .header("If-Match", tag)
                        .PUT(BodyPublishers.ofString(body)));
    }

    Answer post(String client, String path, String json) {
        return ask(
                client, request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer post(String client, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).POST(body);
        headers.forEach(request::header);
        return ask(client, request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofMinutes(10));
    }

    private Answer ask(String client, HttpRequest.Builder request) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (boolean told = false; ; told = true) {
            String reason;
            try {
                request.setHeader("Authorization", "Bearer " + tokens.of(client));
                Answer answer = Answer.of(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
                if (!COMES_BACK.contains(answer.status()) && !answer.problem().equals("idempotency-key-in-use")) {
                    return answer;
                }
                reason = answer.explanation();
            } catch (IOException e) {
                reason = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refusal("interrupted");
            }
            if (System.nanoTime() > giveUp) {
                throw new Refusal("no answer to " + request.build().uri() + ": " + reason);
            }
            if (!told) {
                progress.say("Waiting for a service to answer again (" + reason + ")");
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }
}
