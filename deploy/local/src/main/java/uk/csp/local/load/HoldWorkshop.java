package uk.csp.local.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;

/** Opens the assessment cycle, puts the judgements of the workshop, has the chair ratify them; done once, it stands. */
final class HoldWorkshop {
    private static final int CREATED = 201;

    private final Api api;
    private final Progress progress;

    HoldWorkshop(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    void hold(Material material) {
        String cycle = material.partnership() + "." + material.year();
        Answer opened = api.post(Clients.ANALYST, "/v1/cycles", material.cycle());
        require(opened, "The cycle " + cycle);
        if (material.judgements().isEmpty()) {
            progress.say("Cycle " + cycle + " is open; no judgements.json, so its ratings stay indicative");
            return;
        }
        String path = "/v1/cycles/" + cycle;
        Answer put = api.put(
                Clients.ANALYST,
                path + "/judgements",
                "application/json",
                material.judgements().get(),
                opened.tag());
        if (put.problem().equals("cycle-ratified")) {
            progress.say("Cycle " + cycle + " was ratified before, with judgements that differ from these; they stand");
            return;
        }
        require(put, "The judgements of " + cycle);
        writeCards(path, material);
        // A card is a part of its own: writing one does not change the revision the chair has read.
        Answer ratified = api.post(Clients.CHAIR, path + "/ratification", BodyPublishers.ofString("{}"), json(put));
        require(ratified, "The ratification of " + cycle);
        progress.say("Cycle " + cycle
                + (ratified.status() == CREATED
                        ? ": judgements put by the analyst, ratified by the chair"
                        : " was ratified before, with the same judgements"));
    }

    private void writeCards(String cycle, Material material) {
        if (material.cards().isEmpty()) {
            return;
        }
        int written = 0;
        for (JsonNode one : json(material.cards().get())) {
            String card = cycle + "/cards/" + one.path("kind").asText() + "/"
                    + one.path("subject").asText();
            Answer read = api.get(Clients.ANALYST, card);
            require(read, "The card " + card);
            Answer put = api.put(
                    Clients.ANALYST, card, "application/json", one.path("card").toString(), read.tag());
            if (!put.problem().equals("wrong-state")) {
                require(put, "The card " + card);
                written++;
            }
        }
        progress.say(written + " theme cards are written");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> json(Answer read) {
        return Map.of("Content-Type", "application/json", "If-Match", read.tag());
    }

    private static void require(Answer answer, String what) {
        if (!answer.succeeded()) {
            throw new Refusal(what + " was refused: " + answer.explanation());
        }
    }
}
