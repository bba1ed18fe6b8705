package uk.csp.reporting.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import uk.csp.platform.event.OutgoingEvent;

/** Tells the other services that an edition was published; see contracts/events/edition-published.v1. */
record EditionPublished(
        String edition,
        long revision,
        String causationId,
        Named partnership,
        Labelled period,
        int number,
        String sha256,
        String publishedAt,
        Links links) {
    static final String TOPIC = "reporting.reports.v1";
    static final String TYPE = "uk.csp.reporting.edition-published.v1";
    private static final String SCHEMA = "https://csp.example/contracts/events/edition-published.v1.schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    record Named(String code, String name) {}

    record Labelled(String code, String label) {}

    record Links(String html, String json) {}

    static EditionPublished of(Edition edition) {
        return new EditionPublished(
                edition.id(),
                1,
                "publication-of-" + edition.id(),
                new Named(edition.partnership(), edition.place()),
                new Labelled(edition.period(), edition.periodLabel()),
                edition.number(),
                edition.sha256(),
                edition.publishedAt().toString(),
                new Links(edition.path() + "/html", edition.path()));
    }

    OutgoingEvent outgoing() {
        return new OutgoingEvent(TOPIC, TYPE, edition, SCHEMA, partnership.code(), data());
    }

    byte[] data() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event could not be written", e);
        }
    }
}
