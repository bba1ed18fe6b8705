package uk.csp.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;

/**
 * Has the chair approve and publish the assessment when it holds what it must, unless an edition of exactly this content
 * is there already. Otherwise says what is missing: then the report is a draft, and that is no failure.
 */
final class ApproveAndPublish {
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final Api api;
    private final Progress progress;

    ApproveAndPublish(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    Report publish(Material material) {
        String draft = "/v1/assessments/" + material.partnership() + "/" + material.period();
        JsonNode completeness = get(draft + "/completeness").json();
        List<String> missing = missing(completeness);
        if (!missing.isEmpty()) {
            return draft(material, missing);
        }
        approve(draft, completeness.path("approvals"));
        String request =
                "{\"partnership\":\"%s\",\"period\":\"%s\"}".formatted(material.partnership(), material.period());
        Answer answer = api.post(Clients.CHAIR, "/v1/editions", request);
        if (answer.status() == CONFLICT) {
            return draft(material, details(answer.json().path("violations"), "detail"));
        }
        if (!answer.succeeded()) {
            throw new Refusal("the assessment was not published: " + answer.explanation());
        }
        String id = answer.json().path("id").asText();
        progress.say("Edition " + id
                + (answer.status() == CREATED
                        ? " is approved by the chair, published and signed"
                        : " was published before, with the same content"));
        return Report.edition(id);
    }

    /** In every role that has not approved yet; where others speak for one, publishing says so. */
    private void approve(String draft, JsonNode approvals) {
        Map<String, String> read = Map.of(
                "Content-Type", "application/json", "If-Match", get(draft).tag());
        for (JsonNode role : approvals.path("roles")) {
            if (!role.path("state").asText().equals("GIVEN")) {
                String body = "{\"role\":\"" + role.path("role").asText() + "\"}";
                Answer answer = api.post(Clients.CHAIR, draft + "/approvals", BodyPublishers.ofString(body), read);
                if (!answer.succeeded() && !answer.problem().equals("role-of-another")) {
                    throw new Refusal("the approval was refused: " + answer.explanation());
                }
            }
        }
    }

    private Report draft(Material material, List<String> missing) {
        progress.say("The assessment is not published: " + missing.size()
                + (missing.size() == 1 ? " thing is" : " things are") + " missing. The report is a draft");
        missing.forEach(what -> progress.say("  missing: " + what));
        return Report.draft(material);
    }

    private static List<String> missing(JsonNode completeness) {
        List<String> missing = new ArrayList<>();
        completeness.path("requirements").forEach(one -> missing.addAll(details(one.path("missing"), "what")));
        return missing;
    }

    private static List<String> details(JsonNode items, String field) {
        List<String> details = new ArrayList<>();
        items.forEach(item -> details.add(item.path(field).asText()));
        return details;
    }

    private Answer get(String path) {
        Answer answer = api.get(Clients.CHAIR, path);
        if (!answer.succeeded()) {
            throw new Refusal("GET " + path + " was refused: " + answer.explanation());
        }
        return answer;
    }
}
