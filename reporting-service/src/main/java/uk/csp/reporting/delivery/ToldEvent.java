package uk.csp.reporting.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.platform.event.UnreadableEvent;

/**
 * A change somebody may have subscribed to.
 *
 * @param thing what changed, such as a figure's id; the order of its changes is kept
 * @param revision of the thing; 0 when it has none and nothing is remembered of it
 */
record ToldEvent(EventType type, String thing, long revision, String partnership, Instant at, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nothing for a type nobody can subscribe to. */
    static Optional<ToldEvent> read(ReceivedEvent event) throws UnreadableEvent {
        return switch (event.type()) {
            case "uk.csp.crime-data.figure-changed.v1" -> read(event, EventType.FIGURE_CHANGED, "figure");
            case "uk.csp.morile.rating-changed.v1" -> read(event, EventType.RATING_CHANGED, "rating");
            case "uk.csp.morile.list-entry-changed.v1" -> read(event, EventType.LIST_ENTRY_CHANGED, "listEntry");
            case "uk.csp.reporting.edition-published.v1" -> read(event, EventType.EDITION_PUBLISHED, "edition");
            default -> Optional.empty();
        };
    }

    /** Tells that figures of a partnership changed, whichever and however many. */
    ToldEvent gathered() {
        return new ToldEvent(EventType.FIGURES_CHANGED, "figures." + partnership, 0, partnership, at, gatheredBody());
    }

    private String gatheredBody() {
        try {
            JsonNode named = JSON.readTree(body).path("partnership");
            return JSON.createObjectNode().set("partnership", named).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read once can be read again", e);
        }
    }

    private static Optional<ToldEvent> read(ReceivedEvent event, EventType type, String idField)
            throws UnreadableEvent {
        try {
            JsonNode body = JSON.readTree(event.data());
            String partnership = body.path("partnership").path("code").asText();
            String thing = body.path(idField).asText();
            long revision = body.path("revision").asLong();
            if (partnership.isEmpty() || thing.isEmpty() || revision < 1) {
                throw new UnreadableEvent("The data of " + event.type() + " lacks what the contract requires", null);
            }
            // The same event tells of an edition again, in its next revision, when it was withdrawn.
            EventType told = type == EventType.EDITION_PUBLISHED
                            && body.path("withdrawn").isObject()
                    ? EventType.EDITION_WITHDRAWN
                    : type;
            return Optional.of(new ToldEvent(told, thing, revision, partnership, event.time(), body.toString()));
        } catch (IOException e) {
            throw new UnreadableEvent("The data of " + event.type() + " " + event.id() + " cannot be read", e);
        }
    }
}
