package uk.csp.morile.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.csp.morile.access.Analysts;
import uk.csp.morile.access.PartnershipChanged;
import uk.csp.morile.lock.TransactionLocks;
import uk.csp.platform.event.EventListener;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.platform.event.UnreadableEvent;

/**
 * Keeps the yearly figures of partnerships, and who their analysts are. Says once for each batch which of them changed; the ratings that rest on
 * them are then reassessed in the same transaction.
 */
@ApplicationScoped
class FigureListener implements EventListener {
    static final String TOPIC = "crime-data.figures.v1";
    static final String FIGURE_CHANGED = "uk.csp.crime-data.figure-changed.v1";

    static final String PARTNERSHIP_CHANGED = "uk.csp.crime-data.partnership-changed.v1";

    private final Figures figures;
    private final Analysts analysts;
    private final TransactionLocks locks;
    private final Event<FiguresStored> stored;

    FigureListener(Figures figures, Analysts analysts, TransactionLocks locks, Event<FiguresStored> stored) {
        this.figures = figures;
        this.analysts = analysts;
        this.locks = locks;
        this.stored = stored;
    }

    /** A figure with the id of the event that told it. */
    private record Told(FigureChanged figure, String eventId) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Set<String> types() {
        return Set.of(FIGURE_CHANGED, PARTNERSHIP_CHANGED);
    }

    @Override
    public void onEvents(List<ReceivedEvent> events) throws UnreadableEvent {
        List<Told> told = new ArrayList<>();
        for (ReceivedEvent event : events) {
            if (event.type().equals(PARTNERSHIP_CHANGED)) {
                analysts.store(PartnershipChanged.read(event.data()));
                continue;
            }
            FigureChanged figure = FigureChanged.read(event.data());
            if (figure.isYearlyOfPartnership()) {
                told.add(new Told(figure, event.id().toString()));
            }
        }
        if (!told.isEmpty()) {
            onFigureChanged(told);
        }
    }

    private void onFigureChanged(List<Told> told) {
        locks.lockPartnerships(
                told.stream().map(one -> one.figure().partnership().code()).collect(Collectors.toSet()));
        Set<String> changed = figures.storeNewer(told.stream().map(Told::figure).toList());
        Map<String, Map<String, String>> indicators = new LinkedHashMap<>();
        for (Told one : told) {
            if (changed.contains(one.figure().figure())) {
                indicators
                        .computeIfAbsent(one.figure().partnership().code(), code -> new LinkedHashMap<>())
                        .put(one.figure().indicator().id(), one.eventId());
            }
        }
        if (!indicators.isEmpty()) {
            stored.fire(new FiguresStored(indicators));
        }
    }
}
