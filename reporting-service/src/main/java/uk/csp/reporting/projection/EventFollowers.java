package uk.csp.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.platform.event.UnreadableEvent;

/** All followers of the listeners' events. */
@ApplicationScoped
class EventFollowers {
    private final Instance<EventFollower> followers;

    EventFollowers(Instance<EventFollower> followers) {
        this.followers = followers;
    }

    void tell(List<ReceivedEvent> events) throws UnreadableEvent {
        for (EventFollower follower : followers) {
            follower.onEvents(events);
        }
    }
}
