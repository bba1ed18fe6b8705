package uk.csp.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request to the issuer.
 *
 * @param query of the address
 * @param form of the body
 * @param basic the name before the colon of HTTP basic authentication, or nothing
 */
record Ask(String method, String rawQuery, Map<String, String> query, Map<String, String> form, String basic) {
    private static final int MOST_BYTES = 64 * 1024;

    static Ask of(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String body = new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return new Ask(
                exchange.getRequestMethod(),
                query == null ? "" : query,
                parameters(query),
                exchange.getRequestMethod().equals("POST") ? parameters(body) : Map.of(),
                basic(exchange.getRequestHeaders().getFirst("Authorization")));
    }

    /** The client that asks, however it says so. */
    String client() {
        return basic.isEmpty() ? form.getOrDefault("client_id", "") : basic;
    }

    Set<String> scopes() {
        return words((method.equals("POST") ? form : query).getOrDefault("scope", ""));
    }

    static Set<String> words(String text) {
        return text.isBlank()
                ? Set.of()
                : new LinkedHashSet<>(List.of(text.strip().split("\\s+")));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        if (text != null) {
            for (String pair : text.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }

    private static String basic(String header) {
        if (header == null || !header.startsWith("Basic ")) {
            return "";
        }
        byte[] pair =
                Base64.getDecoder().decode(header.substring("Basic ".length()).strip());
        return decode(new String(pair, StandardCharsets.UTF_8).split(":", 2)[0]);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
