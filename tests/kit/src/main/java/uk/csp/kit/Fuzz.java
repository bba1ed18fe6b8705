package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import uk.csp.kit.Door.Answer;
import uk.csp.kit.OddRequests.Request;

/** Sends odd requests to every operation of a service: none may fail it, and each refusal is a problem document. */
public final class Fuzz {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 30;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> faults = new TreeMap<>();
    private final Door door;
    private final Supplier<String> token;

    /** @param token of a client with all scopes, asked for with every request because tokens end */
    public Fuzz(URI address, Supplier<String> token) {
        this.door = new Door(address);
        this.token = token;
    }

    /** Fails when one of the requests does the service harm. */
    public static void assertHarmless(String service, URI address, String partner, int requests, long seed) {
        String token = Tokens.ofScopes("fuzz", partner, AccessMatrix.scopes());
        Fuzz fuzz = new Fuzz(address, () -> token);
        fuzz.send(service, requests, seed);
        assertThat(fuzz.faults.values())
                .as("%d requests to %s by seed %d, answered with %s", requests, service, seed, fuzz.statuses)
                .isEmpty();
        assertThat(fuzz.statuses.keySet())
                .as("the requests get past the first checks")
                .contains(200, 400, 404);
    }

    public void send(String service, int requests, long seed) {
        OddRequests odd = new OddRequests(service, seed);
        for (int i = 0; i < requests; i++) {
            send(odd.next());
        }
    }

    /** How many answers there were of each status. */
    public Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** One request of each kind that did harm, and how it was answered. */
    public Map<String, String> faults() {
        return faults;
    }

    private void send(Request request) {
        request.headers().put("Authorization", "Bearer " + token.get());
        try {
            Answer answer = door.send(request.method(), request.path(), request.headers(), request.body());
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() >= 500 || answer.status() >= 400 && !isReadable(answer)) {
                fault(request, answer.status() + " " + answer.body());
            }
        } catch (UncheckedIOException broken) {
            fault(request, broken.getCause().toString());
        }
    }

    private void fault(Request request, String answer) {
        if (faults.size() < SHOWN) {
            request.headers().remove("Authorization");
            String kind = request.method() + " "
                    + request.path().replaceAll("[?].*", "").replaceAll("/[^/]*$", "");
            faults.putIfAbsent(kind + answer.replaceAll("\\s.*", ""), request + "\n  was answered with " + answer);
        }
    }

    private static boolean isReadable(Answer answer) {
        if (!answer.isProblem()) {
            return false;
        }
        try {
            return answer.body().length() > 16_000
                    || JSON.readTree(answer.body()).path("status").asInt() == answer.status();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
