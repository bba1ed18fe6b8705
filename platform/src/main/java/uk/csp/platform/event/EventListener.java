package uk.csp.platform.event;

import java.util.List;
import java.util.Set;

/**
 * What a service does with the events of one topic. Implementations are application-scoped beans; each gets a consumer
 * thread of its own.
 */
public interface EventListener {
    /** The topic to read. */
    String topic();

    /** Wire types to be handed over; others on the topic are passed by. */
    Set<String> types();

    /**
     * Applies events never applied before, in the order of the topic, inside a transaction that also remembers their
     * ids. Must itself ignore a revision that is not newer than the one it holds: after a rebuild, ids are new.
     *
     * @throws UnreadableEvent when an event cannot be understood; the others of the batch are then applied one by one
     */
    void onEvents(List<ReceivedEvent> events) throws UnreadableEvent;
}
