package uk.csp.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;

/** Publishes the assessment, unless an edition of exactly this content is there already. */
final class PublishEdition {
    private final Api api;
    private final Progress progress;

    PublishEdition(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    Edition publish(Material material) {
        String request =
                "{\"partnership\":\"%s\",\"period\":\"%s\"}".formatted(material.partnership(), material.period());
        Answer answer = api.post(Clients.CHAIR, "/v1/editions", request);
        if (!answer.succeeded()) {
            throw new Refusal("the assessment was not published: " + answer.explanation());
        }
        JsonNode edition = answer.json();
        boolean isNew = answer.status() == 201;
        Edition published =
                new Edition(edition.path("id").asText(), edition.path("sha256").asText(), isNew);
        progress.say("Edition " + published.id()
                + (isNew ? " is published" : " was published before, with the same" + " content"));
        return published;
    }
}
