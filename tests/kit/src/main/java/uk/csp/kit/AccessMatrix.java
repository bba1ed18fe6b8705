package uk.csp.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.csp.kit.Door.Answer;

/**
 * Every route of {@code docs/access.md} asked with every single scope, and without a good token: what the document does
 * not allow is refused, what it allows is not refused for the token's sake. The requests name things that do not exist
 * and carry bodies nobody can read, so that nothing is changed by those that are let in.
 */
public final class AccessMatrix {
    private static final String CLIENT = "safer-plymouth-analyst";
    private static final String NOTHING = "no-such-thing";

    /** A gateway counts requests by client: each of these does not ask more often than that. */
    private static final int REQUESTS_OF_ONE_CLIENT = 40;

    private final Door door;
    private final boolean whole;
    private final Map<ApiOperation, String> mediaTypes = new HashMap<>();
    private final List<String> scopes;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, String> tokens = new HashMap<>();
    private int asked;

    private AccessMatrix(URI address, boolean whole) {
        this.door = new Door(address);
        this.whole = whole;
        this.scopes = scopes();
    }

    /** Fails where the service at an address does not answer as documented. */
    public static void assertHolds(String service, URI address) {
        new AccessMatrix(address, true).assertHolds(service);
    }

    /** The same of a gateway before services that answer nothing sensible: only who is let through is looked at. */
    public static void assertHoldsAtTheDoor(String service, URI gateway) {
        new AccessMatrix(gateway, false).assertHolds(service);
    }

    private void assertHolds(String service) {
        List<ApiDescription.Described> operations = service.equals("gateway")
                ? List.of()
                : ApiDescription.of(service).operations();
        for (ApiDescription.Described operation : operations) {
            mediaTypes.put(new ApiOperation(operation.method(), operation.path(), Set.of()), operation.firstType());
        }
        List<ApiOperation> routes = AccessDocument.read().routes(service);
        routes.forEach(this::check);
        assertThat(wrong)
                .as("of %d requests to %d routes of %s", asked, routes.size(), service)
                .isEmpty();
    }

    private void check(ApiOperation route) {
        refused(route, "no token", null);
        refused(route, "an expired token", tokens.computeIfAbsent("expired", name -> Tokens.expired(CLIENT)));
        refused(route, "a token for others", tokens.computeIfAbsent("others", name -> Tokens.wrongAudience(CLIENT)));
        for (String scope : scopes) {
            Answer answer = ask(route, token(scope));
            boolean refused = answer.status() == 401 || answer.isProblem("not-allowed");
            if (!route.scopes().contains(scope)) {
                expect(answer.status() == 403 && refused, route, scope, "403 not-allowed", answer);
            } else {
                expect(!refused && !hasDoneSomething(route, answer), route, scope, "no refusal of the token", answer);
            }
        }
    }

    private void refused(ApiOperation route, String sent, String token) {
        Answer answer = ask(route, token);
        boolean told = answer.isProblem("not-authenticated")
                && answer.header("WWW-Authenticate").startsWith("Bearer");
        expect(answer.status() == 401 && told, route, sent, "401 not-authenticated", answer);
    }

    private boolean hasDoneSomething(ApiOperation route, Answer answer) {
        boolean failed = answer.status() >= 500;
        return whole && (failed || !route.method().equals("GET") && answer.status() < 300);
    }

    private void expect(boolean holds, ApiOperation route, String sent, String expected, Answer answer) {
        if (!holds) {
            wrong.add("%s %s with %s: %s expected, was %d %s"
                    .formatted(route.method(), route.path(), sent, expected, answer.status(), answer.body()));
        }
    }

    private Answer ask(ApiOperation route, String token) {
        asked++;
        Map<String, String> headers = new HashMap<>();
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        String type = mediaTypes.get(new ApiOperation(route.method(), route.path(), Set.of()));
        byte[] body = null;
        if (type != null) {
            headers.put("Content-Type", type);
            body = (type.endsWith("json") ? "{" : "no-such-column\nx\n").getBytes(UTF_8);
        }
        return door.send(route.method(), route.path().replace("{}", NOTHING) + "?dataset=" + NOTHING, headers, body);
    }

    private String token(String scope) {
        return tokens.computeIfAbsent(
                scope + " " + asked / REQUESTS_OF_ONE_CLIENT,
                name -> Tokens.ofScopes(name.replaceAll("\\W", "-"), "nobodys-partner", List.of(scope)));
    }

    /** All scopes there are, as the document names them. */
    static List<String> scopes() {
        return AccessDocument.read().table("Scopes").stream()
                .map(row -> AccessDocument.words(row.get(0)).get(0))
                .toList();
    }
}
