package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.csp.kit.Door.Answer;

/** Which tokens the gateway and each service take, whoever came through whom: asked of one route that needs a scope. */
public final class TokenRules {
    private static final String[] SERVICES = {"gateway", "crime-data-service", "morile-service", "reporting-service"};

    private final Door door;
    private final String path;
    private final String client;

    private TokenRules(URI address, String path, String client) {
        this.door = new Door(address);
        this.path = path;
        this.client = client;
    }

    /** @param path one that this client may read */
    public static void assertHold(String service, URI address, String path, String client) {
        TokenRules rules = new TokenRules(address, path, client);
        rules.wrongTokensAreRefused(service);
        rules.clocksMayDifferALittle();
        rules.newKeyIsTaken();
    }

    private void wrongTokensAreRefused(String service) {
        String[] others =
                Arrays.stream(SERVICES).filter(other -> !other.equals(service)).toArray(String[]::new);
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("for the other services", Tokens.forAudience(client, others));
        wrong.put("for somebody else", Tokens.wrongAudience(client));
        wrong.put("of another issuer", Tokens.wrongIssuer(client));
        wrong.put("expired", Tokens.expired(client));
        wrong.put("expired half a minute ago", Tokens.atTimes(client, -330, -330, -30));
        wrong.put("good in half a minute", Tokens.atTimes(client, 0, 30, 300));
        wrong.put("issued in half a minute", Tokens.atTimes(client, 30, 0, 300));
        wrong.put("not signed", Tokens.unsigned(client));
        wrong.put("signed with the public key", Tokens.publicKeyAsSecret(client));
        wrong.put("signed by a stranger", Tokens.wrongKey(client));
        wrong.forEach((what, token) -> {
            Answer answer = ask(token);
            assertThat(answer.status()).as(what + ": " + answer.body()).isEqualTo(401);
            assertThat(answer.isProblem("not-authenticated")).as(what).isTrue();
        });
    }

    private void clocksMayDifferALittle() {
        taken("ended two seconds ago", Tokens.atTimes(client, -302, -302, -2));
        taken("begins in three seconds", Tokens.atTimes(client, 3, 3, 300));
    }

    /** Without a restart: an unknown key has the issuer asked, every few seconds at most. */
    private void newKeyIsTaken() {
        String old = Tokens.of(client);
        taken("of the key in use", old);
        SharedStack.changeIssuerKey(true);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> taken("of a new key", Tokens.of(client)));
        taken("of a key still published", old);

        String unseen = Tokens.of(client);
        SharedStack.changeIssuerKey(false);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> taken("of a newer key", Tokens.of(client)));
        assertThat(ask(unseen).status()).as("of a key that is gone").isEqualTo(401);
    }

    private void taken(String what, String token) {
        Answer answer = ask(token);
        assertThat(answer.status()).as(what + ": " + answer.body()).isNotIn(401, 403);
    }

    private Answer ask(String token) {
        return door.send("GET", path, Map.of("Authorization", "Bearer " + token), null);
    }
}
