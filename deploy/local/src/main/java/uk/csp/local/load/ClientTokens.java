package uk.csp.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import uk.csp.local.Refusal;

/** One access token per client, asked for with the client credentials grant and kept until shortly before its end. */
final class ClientTokens {
    private record Token(String value, long end) {}

    private final HttpClient http;
    private final String tokenUrl;
    private final Map<String, Token> tokens = new HashMap<>();

    ClientTokens(HttpClient http, String tokenUrl) {
        this.http = http;
        this.tokenUrl = tokenUrl;
    }

    String of(String client) throws IOException, InterruptedException {
        Token token = tokens.get(client);
        if (token == null || System.nanoTime() - token.end() > 0) {
            token = ask(client);
            tokens.put(client, token);
        }
        return token.value();
    }

    private Token ask(String client) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((client + ":local").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(tokenUrl))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Refusal(
                    "the issuer gives " + client + " no token: is it a client of" + " deploy/keycloak/csp-realm.json?");
        }
        JsonNode granted = new ObjectMapper().readTree(answer.body());
        long seconds = Math.max(1, granted.path("expires_in").asLong(60) - 30);
        return new Token(
                granted.path("access_token").asText(),
                System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
    }
}
