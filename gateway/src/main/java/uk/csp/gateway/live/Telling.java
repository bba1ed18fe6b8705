package uk.csp.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the stream says of an event, in the same words as a webhook's {@code data}. Who may not know its counts gets only
 * the fields named here, so that a field added to an event later can tell them none.
 */
final class Telling {
    private static final String[] RATING = {
        "rating", "revision", "cycle", "threat", "model", "ratified", "indicative", "sections", "priority", "ratedAt"
    };
    private static final String[] REASON = {"criterion", "from", "to", "figure", "threshold"};
    private static final String[] EDITION = {"edition", "revision", "period", "number", "sha256", "publishedAt"};
    private static final String[] SUBMISSION = {
        "feed", "dataset", "supplier", "period", "mode", "nil", "figuresChanged", "receivedAt"
    };

    private Telling() {}

    /** @param all whether the reader may know counts as they are; of a submission, whether it is the reader's own */
    static ObjectNode of(EventType type, JsonNode body, boolean all) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("id", id(type, body));
        data.set("revision", body.path("revision"));
        data.set("partnership", some(body.path("partnership"), "code", "name"));
        switch (type) {
            case FIGURE_CHANGED -> figure(data, body, all);
            case RATING_CHANGED -> rating(data, body, all);
            case EDITION_PUBLISHED -> edition(data, body, all);
            case SUBMISSION_APPLIED -> submission(data, body, all);
        }
        return data;
    }

    private static String id(EventType type, JsonNode body) {
        return switch (type) {
            case FIGURE_CHANGED -> body.path("figure").asText();
            case RATING_CHANGED -> body.path("rating").asText();
            case EDITION_PUBLISHED -> body.path("edition").asText();
            case SUBMISSION_APPLIED -> body.path("feed").asText();
        };
    }

    private static void figure(ObjectNode data, JsonNode body, boolean all) {
        data.set("indicator", some(body.path("indicator"), "id", "label"));
        data.set("area", some(body.path("area"), "code", "kind", "name"));
        data.set("period", some(body.path("period"), "code", "kind", "label"));
        ObjectNode links = data.putObject("links");
        if (all) {
            data.set("figure", body);
            links.put("figure", "/v1/figures/" + body.path("figure").asText());
        }
        links.put("publicTables", "/v1/public-tables?partnership=" + code(body));
    }

    private static void rating(ObjectNode data, JsonNode body, boolean all) {
        if (all) {
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

    private static void edition(ObjectNode data, JsonNode body, boolean all) {
        ObjectNode edition = some(body, EDITION);
        if (body.path("withdrawn").isObject()) {
            edition.set("withdrawn", some(body.path("withdrawn"), "at", "reason", "correction"));
        }
        data.set("edition", edition);
        String address = "/v1/editions/" + body.path("edition").asText();
        ObjectNode links = data.putObject("links");
        if (all) {
            links.put("edition", address);
        }
        links.put("publicEdition", address + "/public");
    }

    /** Rows of several partnerships together would tell one of them, less its own, the others'. */
    private static void submission(ObjectNode data, JsonNode body, boolean own) {
        ObjectNode submission = some(body, SUBMISSION);
        JsonNode withdrawn = body.path("withdrawn");
        if (own || body.path("partnerships").asInt() == 1) {
            submission.set("rows", body.path("rows"));
            submission.set("withdrawn", withdrawn);
        } else {
            submission.set("withdrawn", withdrawn.isObject() ? some(withdrawn, "at") : withdrawn);
        }
        data.set("submission", submission);
        if (own) {
            submission.set("submission", body.path("submission"));
            data.putObject("links")
                    .put(
                            "submission",
                            "/v1/submissions/" + body.path("submission").asText());
        }
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
