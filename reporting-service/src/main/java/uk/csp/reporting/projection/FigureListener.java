package uk.csp.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.csp.platform.event.EventListener;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.platform.event.UnreadableEvent;
import uk.csp.reporting.access.Analysts;
import uk.csp.reporting.access.PartnershipChanged;

/** Keeps figures, released counts and analysts of every partnership, so that crime-data-service need not be asked. */
@ApplicationScoped
class FigureListener implements EventListener {
    private static final String FIGURE_CHANGED = "uk.csp.crime-data.figure-changed.v1";
    private static final String PARTNERSHIP_CHANGED = "uk.csp.crime-data.partnership-changed.v1";

    private static final String TABLE_RELEASED = "uk.csp.crime-data.public-table-released.v1";

    private final Projections projections;
    private final ReleasedCounts releasedCounts;
    private final Analysts analysts;
    private final EventFollowers followers;

    FigureListener(
            Projections projections, ReleasedCounts releasedCounts, Analysts analysts, EventFollowers followers) {
        this.projections = projections;
        this.releasedCounts = releasedCounts;
        this.analysts = analysts;
        this.followers = followers;
    }

    @Override
    public String topic() {
        return "crime-data.figures.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(FIGURE_CHANGED, PARTNERSHIP_CHANGED, TABLE_RELEASED);
    }

    @Override
    public void onEvents(List<ReceivedEvent> events) throws UnreadableEvent {
        List<ToldFact> figures = new ArrayList<>(events.size());
        for (ReceivedEvent event : events) {
            if (event.type().equals(PARTNERSHIP_CHANGED)) {
                analysts.store(PartnershipChanged.read(event.data()));
            } else if (event.type().equals(TABLE_RELEASED)) {
                releasedCounts.store(TableReleased.read(event.data()));
            } else {
                figures.add(ToldFact.figure(event));
            }
        }
        projections.saveFigures(ToldFact.newest(figures));
        followers.tell(events);
    }
}
