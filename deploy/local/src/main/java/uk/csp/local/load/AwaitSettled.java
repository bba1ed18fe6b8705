package uk.csp.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;
import uk.csp.local.process.Deadline;

/**
 * Waits until what was sent has come through: every figure of the year that the report prints has the revision
 * crime-data has, every rating the one morile has, and the draft has not changed for a while.
 */
final class AwaitSettled {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CALM_LOOKS = 3;

    private final Api api;
    private final Progress progress;

    AwaitSettled(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    void await(Material material) {
        List<String> open = new ArrayList<>();
        byte[][] last = new byte[1][];
        int[] calm = new int[1];
        boolean settled = Deadline.in(PATIENCE).await(Duration.ofMillis(400), () -> {
            Answer draft = draft(material);
            open.clear();
            open.addAll(openEnds(material, draft));
            calm[0] = open.isEmpty() && Arrays.equals(last[0], draft.body()) ? calm[0] + 1 : 0;
            last[0] = draft.body();
            return calm[0] >= CALM_LOOKS;
        });
        if (!settled) {
            throw new Refusal("figures, ratings and report did not settle within " + PATIENCE.toMinutes() + " minutes: "
                    + (open.isEmpty() ? "the draft keeps changing" : open.get(0) + " (" + open.size() + " open)"));
        }
        JsonNode draft = draft(material).json();
        progress.say("Figures, ratings and report have settled: "
                + draft.path("figures").size() + " figures and "
                + draft.path("ratings").size() + " ratings in the draft");
    }

    private Answer draft(Material material) {
        return api.get(Clients.CHAIR, "/v1/assessments/" + material.partnership() + "/FY" + material.year());
    }

    private List<String> openEnds(Material material, Answer answer) {
        if (!answer.succeeded()) {
            return List.of("the draft: " + answer.explanation());
        }
        JsonNode draft = answer.json();
        String scope = "partnership=" + material.partnership();
        List<String> open = new ArrayList<>();
        Map<String, Long> printed = revisions(draft.path("figures"), "figure");
        Map<String, Long> figures = revisions(
                items("/v1/figures?" + scope + "&area=" + material.partnership() + "&period=FY" + material.year()),
                "figure");
        if (printed.isEmpty() || figures.isEmpty()) {
            open.add("no figure yet");
        }
        printed.forEach((id, revision) -> {
            if (figures.containsKey(id) && !figures.get(id).equals(revision)) {
                open.add("figure " + id + " at revision " + revision + " of " + figures.get(id));
            }
        });
        Map<String, Long> ratings = revisions(items("/v1/ratings?" + scope + "&cycle=" + material.year()), "rating");
        if (!ratings.equals(revisions(draft.path("ratings"), "rating"))) {
            open.add("the report has not all of " + ratings.size() + " ratings");
        }
        return open;
    }

    private JsonNode items(String path) {
        Answer answer = api.get(Clients.DASHBOARD, path);
        if (!answer.succeeded()) {
            throw new Refusal("GET " + path + " was refused: " + answer.explanation());
        }
        JsonNode json = answer.json();
        return json.isArray() ? json : json.path("items");
    }

    private static Map<String, Long> revisions(JsonNode items, String id) {
        Map<String, Long> revisions = new TreeMap<>();
        items.forEach(item -> revisions.put(
                item.path(id).asText(item.path("id").asText()),
                item.path("revision").asLong()));
        return revisions;
    }
}
