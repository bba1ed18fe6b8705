package uk.csp.local.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;

/** Writes the plans of the partnership and what people told it; what somebody has written since stays. */
final class SupplyPlan {
    private static final String UNWRITTEN = "\"0\"";

    private final Api api;
    private final Progress progress;

    SupplyPlan(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /** Only when figures are known: a target of an indicator nobody has figures of is refused. */
    void supply(Material material) {
        material.plans().ifPresent(plans -> plans(material.partnership(), plans));
        material.communityViews().ifPresent(views -> views(material.partnership(), views));
    }

    private void plans(String partnership, String plans) {
        String path = "/v1/plans/" + partnership;
        Answer present = api.get(Clients.ANALYST, path);
        require(present, "The plan");
        if (!present.tag().equals(UNWRITTEN)) {
            progress.say("The plan of " + partnership + " was written before; it stands");
            return;
        }
        Answer put = api.put(Clients.ANALYST, path, "application/json", plans, present.tag());
        require(put, "The plan");
        put.json().path("warnings").forEach(warning -> progress.say("Plan: " + warning.asText()));
        progress.say("The plan of " + partnership + " is written");
    }

    private void views(String partnership, String views) {
        String path = "/v1/community-views/" + partnership;
        int written = 0;
        for (JsonNode view : json(views)) {
            String id = view.path("id").asText();
            if (api.get(Clients.ANALYST, path + "/" + id).status() == 404) {
                require(api.post(Clients.ANALYST, path, view.toString()), "The community view " + id);
                written++;
            }
        }
        progress.say(written + " community views are written");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(Answer answer, String what) {
        if (!answer.succeeded()) {
            throw new Refusal(what + " was refused: " + answer.explanation());
        }
    }
}
