package uk.csp.reporting.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import uk.csp.platform.event.OutgoingEvent;

/**
 * Tells the other services that an edition was published, and again, in revision 2, when it was withdrawn; see
 * contracts/events/edition-published.v1.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionPublished(
        String edition,
        long revision,
        String causationId,
        Named partnership,
        Labelled period,
        int number,
        String sha256,
        String publishedAt,
        Links links,
        Withdrawn withdrawn) {
    static final String TOPIC = "reporting.reports.v1";
    static final String TYPE = "uk.csp.reporting.edition-published.v1";
    private static final String SCHEMA = "https://csp.example/contracts/events/edition-published.v1.schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    record Named(String code, String name) {}

    record Labelled(String code, String label) {}

    record Links(String html, String json) {}

    record Withdrawn(String at, String reason, String correction) {}

    static EditionPublished of(Edition edition) {
        return new EditionPublished(
                edition.id(),
                edition.withdrawn() ? 2 : 1,
                (edition.withdrawn() ? "withdrawal-of-" : "publication-of-") + edition.id(),
                new Named(edition.partnership(), edition.place()),
                new Labelled(edition.period(), edition.periodLabel()),
                edition.number(),
                edition.sha256(),
                edition.publishedAt().toString(),
                new Links(edition.path() + "/html", edition.path()),
                withdrawn(edition.withdrawal()));
    }

    private static Withdrawn withdrawn(Withdrawal withdrawal) {
        return withdrawal == null
                ? null
                : new Withdrawn(withdrawal.at().toString(), withdrawal.reason(), withdrawal.correction());
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
