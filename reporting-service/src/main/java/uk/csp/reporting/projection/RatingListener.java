package uk.csp.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.csp.platform.event.EventListener;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.platform.event.UnreadableEvent;

/** Keeps ratings, the entries of the risk lists and the narratives of cards, which come on one topic. */
@ApplicationScoped
class RatingListener implements EventListener {
    private static final String RATING = "uk.csp.morile.rating-changed.v1";
    private static final String LIST_ENTRY = "uk.csp.morile.list-entry-changed.v1";
    private static final String CARD = "uk.csp.morile.card-changed.v1";

    private final Projections projections;
    private final EventFollowers followers;

    RatingListener(Projections projections, EventFollowers followers) {
        this.projections = projections;
        this.followers = followers;
    }

    @Override
    public String topic() {
        return "morile.ratings.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(RATING, LIST_ENTRY, CARD);
    }

    @Override
    public void onEvents(List<ReceivedEvent> events) throws UnreadableEvent {
        List<ToldFact> ratings = new ArrayList<>();
        List<ToldFact> listEntries = new ArrayList<>();
        List<ToldFact> cards = new ArrayList<>();
        for (ReceivedEvent event : events) {
            switch (event.type()) {
                case RATING -> ratings.add(ToldFact.rating(event));
                case LIST_ENTRY -> listEntries.add(ToldFact.listEntry(event));
                default -> cards.add(ToldFact.card(event));
            }
        }
        projections.saveRatings(ToldFact.newest(ratings));
        projections.saveListEntries(ToldFact.newest(listEntries));
        projections.saveCards(ToldFact.newest(cards));
        followers.tell(events);
    }
}
