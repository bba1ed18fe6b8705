package uk.csp.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import uk.csp.platform.event.EventListener;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.platform.event.UnreadableEvent;

/** Queues what this service itself told of editions: from the topic, so that publishing knows nothing of webhooks. */
@ApplicationScoped
class EditionListener implements EventListener {
    private final QueueEvents queueing;

    EditionListener(QueueEvents queueing) {
        this.queueing = queueing;
    }

    @Override
    public String topic() {
        return "reporting.reports.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of("uk.csp.reporting.edition-published.v1");
    }

    @Override
    public void onEvents(List<ReceivedEvent> events) throws UnreadableEvent {
        queueing.onEvents(events);
    }
}
