package uk.csp.local.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;

/**
 * Writes the narratives and explanations of the assessment where nobody has written yet; what somebody wrote since
 * stays, and an explanation whose figure has changed waits for people to confirm it.
 */
final class WriteTexts {
    private static final String UNWRITTEN = "\"0\"";

    private final Api api;
    private final Progress progress;

    WriteTexts(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /** Only when figures and ratings are known: a reference to what nobody knows is refused. */
    void write(Material material) {
        String draft = "/v1/assessments/" + material.partnership() + "/" + material.period();
        material.narratives().ifPresent(texts -> write(draft + "/narratives/", "section", texts, "narratives"));
        material.explanations().ifPresent(texts -> write(draft + "/explanations/", "indicator", texts, "explanations"));
    }

    private void write(String path, String idField, String texts, String what) {
        int written = 0;
        for (JsonNode text : json(texts)) {
            String address = path + text.path(idField).asText();
            Answer present = api.get(Clients.ANALYST, address);
            require(present, address);
            if (present.tag().equals(UNWRITTEN)) {
                String body = ((ObjectNode) text.deepCopy()).without(idField).toString();
                Answer put = api.put(Clients.ANALYST, address, "application/json", body, present.tag());
                require(put, address);
                put.json()
                        .path("notAvailable")
                        .forEach(reference ->
                                progress.say("No number yet for " + reference.asText() + " in " + address));
                written++;
            }
        }
        progress.say(written + " " + what + " are written");
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
