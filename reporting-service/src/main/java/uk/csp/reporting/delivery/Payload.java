package uk.csp.reporting.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The body of a message (Standard Webhooks: type, timestamp, data). Who is no analyst of the partnership gets only the
 * fields named here, so that a field added to an event later can tell them no count.
 */
final class Payload {
    private static final String[] RATING = {
        "rating", "revision", "cycle", "threat", "model", "ratified", "indicative", "sections", "priority", "ratedAt"
    };
    private static final String[] REASON = {"criterion", "from", "to", "figure", "threshold"};
    private static final String[] LIST_ENTRY = {
        "listEntry", "revision", "cycle", "id", "label", "order", "ratified", "indicative", "members", "footnote"
    };
    private static final String[] EDITION = {"edition", "revision", "period", "number", "sha256", "publishedAt"};

    private Payload() {}

    /** @param exact whether the receiver may know counts as they are */
    static byte[] of(EventType type, String thing, long revision, Instant at, JsonNode body, boolean exact) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("type", type.word()).put("timestamp", at.toString());
        ObjectNode data = payload.putObject("data");
        data.put("format", "uk.csp.webhook." + type.word() + ".v1").put("id", thing);
        if (revision > 0) {
            data.put("revision", revision);
        }
        if (body.has("partnership")) {
            data.set("partnership", some(body.get("partnership"), "code", "name"));
        }
        switch (type) {
            case FIGURE_CHANGED -> figure(data, body, exact);
            case FIGURES_CHANGED -> gathered(data, body, exact);
            case RATING_CHANGED -> rating(data, body, exact);
            case LIST_ENTRY_CHANGED -> listEntry(data, body);
            case EDITION_PUBLISHED, EDITION_WITHDRAWN -> edition(data, body, exact);
            case PING -> data.put("message", "This is a test.");
        }
        return payload.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void figure(ObjectNode data, JsonNode body, boolean exact) {
        data.set("indicator", some(body.path("indicator"), "id", "label"));
        data.set("area", some(body.path("area"), "code", "kind", "name"));
        data.set("period", some(body.path("period"), "code", "kind", "label"));
        ObjectNode links = data.putObject("links");
        if (exact) {
            data.set("figure", body);
            links.put("figure", "/v1/figures/" + body.path("figure").asText());
        }
        links.put("publicTables", "/v1/public-tables?partnership=" + code(body));
    }

    private static void gathered(ObjectNode data, JsonNode body, boolean exact) {
        ObjectNode links = data.putObject("links");
        if (exact) {
            links.put("figures", "/v1/figures?partnership=" + code(body));
        }
        links.put("publicTables", "/v1/public-tables?partnership=" + code(body));
    }

    private static void rating(ObjectNode data, JsonNode body, boolean exact) {
        if (exact) {
            data.set("rating", body);
        } else {
            ObjectNode rating = some(body, RATING);
            rating.set("drift", drift(body.path("drift")));
            data.set("rating", rating);
        }
        data.putObject("links")
                .put("rating", "/v1/ratings/" + body.path("rating").asText());
    }

    private static JsonNode drift(JsonNode drift) {
        if (!drift.isObject()) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode without = some(drift, "from", "to");
        ArrayNode because = without.putArray("because");
        for (JsonNode reason : drift.path("because")) {
            ObjectNode kept = some(reason, REASON);
            // States of before there was such a sentence have none, and their own tells the count.
            kept.put("sentence", reason.path("sentenceWithoutCount").asText(""));
            because.add(kept);
        }
        return without;
    }

    private static void listEntry(ObjectNode data, JsonNode body) {
        data.set("listEntry", some(body, LIST_ENTRY));
        data.putObject("links")
                .put(
                        "listEntries",
                        "/v1/list-entries?partnership=" + code(body) + "&cycle="
                                + body.path("cycle").path("id").asText());
    }

    private static void edition(ObjectNode data, JsonNode body, boolean exact) {
        ObjectNode edition = some(body, EDITION);
        if (body.path("withdrawn").isObject()) {
            edition.set("withdrawn", some(body.path("withdrawn"), "at", "reason", "correction"));
        }
        data.set("edition", edition);
        String address = "/v1/editions/" + body.path("edition").asText();
        ObjectNode links = data.putObject("links");
        if (exact) {
            links.put("edition", address);
        }
        links.put("publicEdition", address + "/public");
    }

    private static String code(JsonNode body) {
        return body.path("partnership").path("code").asText();
    }

    private static ObjectNode some(JsonNode object, String... fields) {
        ObjectNode some = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            if (object.has(field)) {
                some.set(field, object.get(field));
            }
        }
        return some;
    }
}
