package uk.csp.morile.card;

import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.morile.MorileJson;
import uk.csp.morile.cycle.CycleView;
import uk.csp.platform.event.Outbox;
import uk.csp.platform.event.OutgoingEvent;

/** Puts written cards into the outbox, beside the ratings they explain. */
@ApplicationScoped
class CardEvents {
    private final Outbox outbox;

    CardEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(CycleView cycle, CardView card) {
        CardChanged changed = CardChanged.of(cycle, card);
        outbox.add(new OutgoingEvent(
                "morile.ratings.v1",
                "uk.csp.morile.card-changed.v1",
                changed.card(),
                "https://csp.example/contracts/events/card-changed.v1.schema.json",
                cycle.partnership().code(),
                MorileJson.bytes(changed)));
    }
}
