package uk.csp.journeys.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures as an analyst asks for them, page by page. */
public final class Figures {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningPlatform platform;

    public Figures(RunningPlatform platform) {
        this.platform = platform;
    }

    /** One figure, or null when there is none. */
    public JsonNode find(String id) {
        Response answer = platform.as("safer-plymouth-analyst").get("/v1/figures/" + id);
        if (answer.statusCode() == 404) {
            return null;
        }
        answer.then().statusCode(200);
        return json(answer);
    }

    /** By identifier; the query is as in {@code partnership=E22000056&periodKind=month}. */
    public Map<String, JsonNode> search(String query) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (String page = "/v1/figures?" + query; page != null; ) {
            Response answer = platform.as("safer-plymouth-analyst")
                    .urlEncodingEnabled(false)
                    .get(page);
            answer.then().statusCode(200);
            json(answer)
                    .path("items")
                    .forEach(item -> found.put(item.path("figure").asText(), item));
            Matcher next = NEXT.matcher(String.valueOf(answer.header("Link")));
            page = next.find() ? next.group(1) : null;
        }
        return found;
    }

    /** The revision of every figure of a partnership: nothing has changed as long as this is equal. */
    public Map<String, Integer> revisions(String partnership) {
        Map<String, Integer> revisions = new TreeMap<>();
        search("partnership=" + partnership)
                .forEach((id, figure) ->
                        revisions.put(id, figure.path("revision").asInt()));
        return revisions;
    }

    private static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
