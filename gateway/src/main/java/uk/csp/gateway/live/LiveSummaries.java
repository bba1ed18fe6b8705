package uk.csp.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;

/**
 * Tells a page what changed since its reader last looked. The page keeps {@link #now()} of each look in a cookie of its
 * own and hands it in the next time:
 *
 * <pre>{@code
 * Optional<Position> last = Position.parse(cookieValue);           // empty: first visit, or not readable any more
 * Optional<LiveSummary> news = last.flatMap(since -> summaries.since("E22000056", since, reader));
 * NewCookie next = cookie(summaries.now().map(Position::toString)); // set only by a look, not by CSP-Live: refresh
 * }</pre>
 *
 * Blocking, but never for long; without Kafka, and while a gateway has just started, there is no summary.
 */
@ApplicationScoped
public class LiveSummaries {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final int AT_ONCE = 2;
    private static final int BATCH = 256;

    private final RecentEvents recent;
    private final FollowTopics topics;
    private final Analysts analysts;
    private final RatingBands bands;
    private final ReadAgain readAgain;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    LiveSummaries(RecentEvents recent, FollowTopics topics, Analysts analysts, RatingBands bands, ReadAgain readAgain) {
        this.recent = recent;
        this.topics = topics;
        this.analysts = analysts;
        this.bands = bands;
        this.readAgain = readAgain;
    }

    /** How far the gateway has read; what a page made now should hand to live.js as {@code data-live-since}. */
    public Optional<Position> now() {
        return topics.isCaughtUp() ? Optional.of(recent.state().reached()) : Optional.empty();
    }

    /**
     * What happened for a partnership.
     *
     * @param since of an earlier look; a position that is no longer there makes the summary incomplete
     * @return empty when it cannot be told at the moment
     */
    public Optional<LiveSummary> since(String partnership, Position since, Reader reader) {
        if (!topics.isCaughtUp()) {
            return Optional.empty();
        }
        RecentEvents.State state = recent.state();
        if (since.isAtLeast(state.held())) {
            return fromMemory(partnership, since, reader, state);
        }
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(fromTopics(partnership, since, reader));
            } finally {
                turns.release();
            }
        } catch (KafkaException away) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<LiveSummary> fromMemory(
            String partnership, Position since, Reader reader, RecentEvents.State state) {
        SummaryTally tally = new SummaryTally();
        long next = state.first();
        while (next < state.next()) {
            List<LiveEvent> events = recent.from(next, BATCH);
            if (events == null) {
                return Optional.empty();
            }
            count(events, partnership, since, reader, tally);
            next += Math.max(1, events.size());
        }
        return Optional.of(tally.summary(state.reached(), true, ratings(partnership, since, reader)));
    }

    private void count(List<LiveEvent> events, String partnership, Position since, Reader reader, SummaryTally tally) {
        for (LiveEvent event : events) {
            if (event.partnership().equals(partnership)
                    && !since.isPast(event.topic(), event.partition(), event.offset())
                    && reader.sees(event, analysts)) {
                tally.add(event);
            }
        }
    }

    private LiveSummary fromTopics(String partnership, Position since, Reader reader) {
        Counting counting = new Counting(partnership, since, reader);
        readAgain.read(since, Set.of(partnership), counting);
        return counting.tally.summary(counting.reached, counting.complete, ratings(partnership, since, reader));
    }

    private List<LiveSummary.RatingChange> ratings(String partnership, Position since, Reader reader) {
        return reader.may(EventType.RATING_CHANGED) ? bands.since(partnership, since) : List.of();
    }

    /** Reads up to where the gateway has read, or until the page has waited long enough. */
    private final class Counting implements ReadAgain.Sink {
        private final String partnership;
        private final Position since;
        private final Reader reader;
        private final Position end = recent.state().reached();
        private final long giveUp = System.nanoTime() + PATIENCE.toNanos();
        private final SummaryTally tally = new SummaryTally();
        private Position reached;
        private boolean complete = true;

        Counting(String partnership, Position since, Reader reader) {
            this.partnership = partnership;
            this.since = since;
            this.reader = reader;
            this.reached = since;
        }

        @Override
        public void incomplete(Position from) {
            complete = false;
            reached = from;
        }

        @Override
        public void take(List<LiveEvent> events, Position position) {
            count(events, partnership, since, reader, tally);
            reached = position;
        }

        @Override
        public boolean wantsMore(Position position) {
            if (position.isAtLeast(end)) {
                return false;
            }
            if (System.nanoTime() > giveUp) {
                complete = false;
                return false;
            }
            return true;
        }
    }
}
