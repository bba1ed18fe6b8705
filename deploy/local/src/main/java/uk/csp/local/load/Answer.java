package uk.csp.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer of the API. */
record Answer(int status, byte[] body, boolean replayed, Optional<String> next, String tag) {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"?next\"?");

    static Answer of(HttpResponse<byte[]> response) {
        boolean replayed = response.headers()
                .firstValue("Idempotent-Replayed")
                .map(Boolean::parseBoolean)
                .orElse(false);
        String tag = response.headers().firstValue("ETag").orElse("\"0\"");
        return new Answer(response.statusCode(), response.body(), replayed, next(response), tag);
    }

    /** The path of the following page, from the Link header. */
    private static Optional<String> next(HttpResponse<byte[]> response) {
        return response.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> URI.create(link.group(1)))
                .map(address -> address.getRawPath() + "?" + address.getRawQuery())
                .findFirst();
    }

    boolean succeeded() {
        return status / 100 == 2;
    }

    /** The last word of a problem's type, such as {@code cycle-ratified}; empty when this is no problem. */
    String problem() {
        return json().path("type").asText("").replaceFirst("^.*/", "");
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** For a line to the user: the problem's own words, or the beginning of whatever came. */
    String explanation() {
        JsonNode problem = json();
        String words = problem.path("detail").asText(problem.path("title").asText(""));
        String violations = problem.path("violations").isEmpty()
                ? ""
                : " " + problem.path("violations").get(0);
        String text = new String(body, StandardCharsets.UTF_8);
        return status + " " + (words.isEmpty() ? text.substring(0, Math.min(text.length(), 200)) : words + violations);
    }
}
