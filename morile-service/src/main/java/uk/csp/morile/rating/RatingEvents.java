package uk.csp.morile.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.stream.Stream;
import uk.csp.morile.MorileJson;
import uk.csp.platform.event.Outbox;
import uk.csp.platform.event.OutgoingEvent;

/** Puts changed ratings and list entries into the outbox. */
@ApplicationScoped
class RatingEvents {
    static final String TOPIC = "morile.ratings.v1";
    private static final String SCHEMAS = "https://csp.example/contracts/events/";

    private final Outbox outbox;

    RatingEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(Collection<Rating> ratings, Collection<ListEntry> entries) {
        outbox.addAll(Stream.concat(
                        ratings.stream().map(RatingEvents::changed),
                        entries.stream().map(RatingEvents::changed))
                .toList());
    }

    private static OutgoingEvent changed(Rating rating) {
        return new OutgoingEvent(
                TOPIC,
                "uk.csp.morile.rating-changed.v1",
                rating.id,
                SCHEMAS + "rating-changed.v1.schema.json",
                rating.partnership,
                MorileJson.bytes(rating.event()));
    }

    private static OutgoingEvent changed(ListEntry entry) {
        return new OutgoingEvent(
                TOPIC,
                "uk.csp.morile.list-entry-changed.v1",
                entry.id,
                SCHEMAS + "list-entry-changed.v1.schema.json",
                entry.partnership,
                MorileJson.bytes(entry.event()));
    }
}
