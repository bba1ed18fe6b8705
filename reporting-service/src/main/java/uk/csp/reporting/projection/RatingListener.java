package uk.csp.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.csp.platform.event.EventListener;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.platform.event.UnreadableEvent;

/** Keeps ratings and the entries of the risk lists, which come on one topic. */
@ApplicationScoped
class RatingListener implements EventListener {
    private static final String RATING = "uk.csp.morile.rating-changed.v1";
    private static final String LIST_ENTRY = "uk.csp.morile.list-entry-changed.v1";

    private final Projections projections;

    RatingListener(Projections projections) {
        this.projections = projections;
    }

    @Override
    public String topic() {
        return "morile.ratings.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(RATING, LIST_ENTRY);
    }

    @Override
    public void onEvents(List<ReceivedEvent> events) throws UnreadableEvent {
        List<ToldFact> ratings = new ArrayList<>();
        List<ToldFact> listEntries = new ArrayList<>();
        for (ReceivedEvent event : events) {
            if (event.type().equals(RATING)) {
                ratings.add(ToldFact.rating(event));
            } else {
                listEntries.add(ToldFact.listEntry(event));
            }
        }
        projections.saveRatings(ToldFact.newest(ratings));
        projections.saveListEntries(ToldFact.newest(listEntries));
    }
}
