package uk.csp.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.csp.platform.event.EventListener;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.platform.event.UnreadableEvent;

/** Keeps the figures of every partnership, so that an assessment can be assembled without asking crime-data-service. */
@ApplicationScoped
class FigureListener implements EventListener {
    private final Projections projections;

    FigureListener(Projections projections) {
        this.projections = projections;
    }

    @Override
    public String topic() {
        return "crime-data.figures.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of("uk.csp.crime-data.figure-changed.v1");
    }

    @Override
    public void onEvents(List<ReceivedEvent> events) throws UnreadableEvent {
        List<ToldFact> figures = new ArrayList<>(events.size());
        for (ReceivedEvent event : events) {
            figures.add(ToldFact.figure(event));
        }
        projections.saveFigures(ToldFact.newest(figures));
    }
}
