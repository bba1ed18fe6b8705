package uk.csp.local.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the issuer answers. */
record Reply(int status, Map<String, String> headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply json(int status, Map<String, ?> body) {
        try {
            return new Reply(
                    status,
                    Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
                    JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An error as RFC 6749 has it. */
    static Reply error(int status, String error, String description) {
        return json(status, Map.of("error", error, "error_description", description));
    }

    static Reply page(int status, String html) {
        return new Reply(
                status,
                Map.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Cache-Control", "no-store",
                        "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
                        "Referrer-Policy", "no-referrer",
                        "X-Content-Type-Options", "nosniff"),
                html);
    }

    /** Sends the browser on, with parameters added to the address. */
    static Reply redirect(String address, Map<String, String> parameters) {
        StringBuilder target = new StringBuilder(address);
        parameters.forEach((name, value) -> target.append(target.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return new Reply(302, Map.of("Location", target.toString(), "Cache-Control", "no-store"), "");
    }
}
