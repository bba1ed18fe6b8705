package uk.csp.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The bands of every rating and the few it had before, with their places in the topic: what was when somebody looked. */
@ApplicationScoped
class RatingBands {
    private static final int MOST_KEPT = 8;

    /** By partnership, then by rating. */
    private final Map<String, Map<String, History>> histories = new ConcurrentHashMap<>();

    private record Kept(int partition, long offset, LiveSummary.Bands bands) {}

    private static final class History {
        private final Deque<Kept> newestFirst = new ArrayDeque<>();
        private JsonNode cycle;
        private JsonNode threat;

        synchronized void add(LiveEvent event, JsonNode body) {
            cycle = body.path("cycle");
            threat = body.path("threat");
            LiveSummary.Bands bands = new LiveSummary.Bands(band(body.path("ratified")), band(body.path("indicative")));
            if (newestFirst.isEmpty() || !newestFirst.peekFirst().bands().equals(bands)) {
                newestFirst.addFirst(new Kept(event.partition(), event.offset(), bands));
                if (newestFirst.size() > MOST_KEPT) {
                    newestFirst.removeLast();
                }
            }
        }

        /** Null when the bands are what they were. */
        synchronized LiveSummary.RatingChange since(String rating, Position position) {
            Kept now = newestFirst.peekFirst();
            if (now == null || position.isPast(Topic.RATINGS, now.partition(), now.offset())) {
                return null;
            }
            Iterator<Kept> kept = newestFirst.iterator();
            while (kept.hasNext()) {
                Kept then = kept.next();
                if (position.isPast(Topic.RATINGS, then.partition(), then.offset())) {
                    return Objects.equals(then.bands(), now.bands()) ? null : change(rating, then.bands(), now.bands());
                }
            }
            return change(rating, null, now.bands());
        }

        private LiveSummary.RatingChange change(String rating, LiveSummary.Bands from, LiveSummary.Bands to) {
            return new LiveSummary.RatingChange(
                    rating,
                    threat.path("id").asText(),
                    threat.path("label").asText(),
                    cycle.path("label").asText(),
                    from,
                    to);
        }

        private static String band(JsonNode rated) {
            return rated.isObject() ? rated.path("band").asText() : null;
        }
    }

    void store(LiveEvent event) {
        JsonNode body = event.body();
        histories
                .computeIfAbsent(event.partnership(), first -> new ConcurrentHashMap<>())
                .computeIfAbsent(body.path("rating").asText(), first -> new History())
                .add(event, body);
    }

    List<LiveSummary.RatingChange> since(String partnership, Position position) {
        List<LiveSummary.RatingChange> changes = new ArrayList<>();
        histories.getOrDefault(partnership, Map.of()).forEach((rating, history) -> {
            LiveSummary.RatingChange change = history.since(rating, position);
            if (change != null) {
                changes.add(change);
            }
        });
        changes.sort(Comparator.comparing(LiveSummary.RatingChange::label));
        return changes;
    }
}
