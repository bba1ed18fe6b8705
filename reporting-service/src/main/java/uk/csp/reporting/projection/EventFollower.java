package uk.csp.reporting.projection;

import java.util.List;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.platform.event.UnreadableEvent;

/**
 * Who else wants the events of figures and ratings, in the transaction that stores them: a topic has one listener in a
 * service. Types a follower does not know it passes by.
 */
public interface EventFollower {
    void onEvents(List<ReceivedEvent> events) throws UnreadableEvent;
}
