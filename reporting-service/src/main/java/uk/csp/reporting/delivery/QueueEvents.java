package uk.csp.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.platform.event.UnreadableEvent;
import uk.csp.reporting.projection.EventFollower;

/**
 * Queues what changed for those who asked to be told, in the transaction that takes the change. Of several revisions of a
 * figure in one batch the newest is told; of ratings and editions every one.
 */
@ApplicationScoped
class QueueEvents implements EventFollower {
    private final Queue queue;

    QueueEvents(Queue queue) {
        this.queue = queue;
    }

    @Override
    public void onEvents(List<ReceivedEvent> events) throws UnreadableEvent {
        if (!queue.isWanted()) {
            return;
        }
        List<ToldEvent> told = new ArrayList<>();
        Map<String, ToldEvent> figures = new LinkedHashMap<>();
        Map<String, ToldEvent> gathered = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            ToldEvent.read(event).ifPresent(change -> {
                if (change.type() == EventType.FIGURE_CHANGED) {
                    figures.merge(
                            change.thing(), change, (held, other) -> other.revision() > held.revision() ? other : held);
                    gathered.putIfAbsent(change.partnership(), change);
                } else {
                    told.add(change);
                }
            });
        }
        told.addAll(figures.values());
        gathered.values().forEach(change -> told.add(change.gathered()));
        queue.add(told);
    }
}
