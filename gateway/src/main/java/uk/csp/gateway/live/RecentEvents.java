package uk.csp.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import uk.csp.gateway.GatewayConfig;

/**
 * The events of the last while, as many as fit in the memory set aside: whoever comes back soon is told from here. One
 * thread adds, any number read. A reader keeps its own place and is told when that place was given up.
 */
@ApplicationScoped
class RecentEvents {
    private final ConcurrentSkipListMap<Long, LiveEvent> events = new ConcurrentSkipListMap<>();
    private final long most;
    private long bytes;
    private volatile State state = new State(0, 0, Position.beginning(), Position.beginning());

    @Inject
    RecentEvents(GatewayConfig config) {
        this(config.live().memory().asLongValue());
    }

    RecentEvents(long most) {
        this.most = most;
    }

    /**
     * What is held at a moment.
     *
     * @param first number of the oldest event held
     * @param next number the next one will have
     * @param held everything from here on is held
     * @param reached how far the topics were read
     */
    record State(long first, long next, Position held, Position reached) {}

    State state() {
        return state;
    }

    /** Forgets everything: reading begins again from here, and every reader's place is given up. */
    void begin(Position from) {
        long next = state.next() + 1;
        state = new State(next, next, from, from);
        events.clear();
        bytes = 0;
    }

    /** @param reached how far the topics were read with these events, and others that nobody is told */
    void add(List<LiveEvent> more, Position reached) {
        long next = state.next();
        for (LiveEvent event : more) {
            events.put(next++, event);
            bytes += event.size();
        }
        long first = state.first();
        Position held = state.held();
        while (bytes > most && first < next - 1) {
            LiveEvent oldest = events.get(first++);
            bytes -= oldest.size();
            held = held.with(oldest.topic(), oldest.partition(), oldest.offset() + 1);
        }
        // Readers look at the state first: what they find in it is still there, or they notice that it is not.
        state = new State(first, next, held, reached);
        events.headMap(first).clear();
    }

    /** Whether everything after a position is held or not yet read. */
    boolean covers(Position position) {
        return position.isAtLeast(state.held());
    }

    /** Events from a number on, at most so many; null when that number is no longer held. */
    List<LiveEvent> from(long number, int atMost) {
        List<LiveEvent> found = new ArrayList<>();
        long next = state.next();
        for (var entry : events.tailMap(number, true).entrySet()) {
            if (found.size() == atMost || entry.getKey() >= next) {
                break;
            }
            found.add(entry.getValue());
        }
        return number < state.first() ? null : found;
    }
}
