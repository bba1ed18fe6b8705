package uk.csp.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts up what a summary says, in bounded memory: of very many figures some are counted more than once. */
final class SummaryTally {
    private static final int MOST_FIGURES = 50_000;
    private static final int MOST_OTHERS = 500;

    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> figures = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, LiveSummary.Submission> submissions = new HashMap<>();
    private final Map<String, LiveSummary.Edition> editions = new HashMap<>();

    void add(LiveEvent event) {
        switch (event.type()) {
            case FIGURE_CHANGED -> figure(event);
            case SUBMISSION_APPLIED -> submission(event.body());
            case EDITION_PUBLISHED -> edition(event.body());
            case RATING_CHANGED -> {
                // Their bands are compared, whatever happened in between.
            }
        }
    }

    /** By the key alone; the first of each indicator is asked for its label. */
    private void figure(LiveEvent event) {
        String[] parts = event.key().split("\\.");
        if (parts.length < 4 || seen.size() < MOST_FIGURES && !seen.add(event.key())) {
            return;
        }
        String indicator = parts[1];
        figures.merge(indicator, 1, Integer::sum);
        labels.computeIfAbsent(
                indicator, first -> event.body().path("indicator").path("label").asText(indicator));
    }

    private void submission(JsonNode body) {
        if (submissions.size() < MOST_OTHERS) {
            submissions.put(
                    body.path("feed").asText(),
                    new LiveSummary.Submission(
                            body.path("dataset").asText(),
                            body.path("supplier").path("id").asText(),
                            body.path("supplier").path("name").asText(),
                            body.path("period").asText(),
                            body.path("figuresChanged").asInt(),
                            body.path("withdrawn").isObject(),
                            instant(body.path("receivedAt").asText())));
        }
    }

    private void edition(JsonNode body) {
        if (editions.size() < MOST_OTHERS) {
            String id = body.path("edition").asText();
            editions.put(
                    id,
                    new LiveSummary.Edition(
                            id,
                            body.path("number").asInt(),
                            body.path("period").path("code").asText(),
                            body.path("period").path("label").asText(),
                            body.path("withdrawn").isObject()));
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException none) {
            return Instant.EPOCH;
        }
    }

    LiveSummary summary(Position position, boolean complete, List<LiveSummary.RatingChange> ratings) {
        return new LiveSummary(
                position,
                complete,
                figures.entrySet().stream()
                        .map(each -> new LiveSummary.FigureChanges(
                                each.getKey(), labels.get(each.getKey()), each.getValue()))
                        .sorted(Comparator.comparing(LiveSummary.FigureChanges::figures)
                                .reversed()
                                .thenComparing(LiveSummary.FigureChanges::indicator))
                        .toList(),
                ratings,
                submissions.values().stream()
                        .sorted(Comparator.comparing(LiveSummary.Submission::receivedAt)
                                .reversed()
                                .thenComparing(LiveSummary.Submission::dataset))
                        .toList(),
                editions.values().stream()
                        .sorted(Comparator.comparing(LiveSummary.Edition::id))
                        .toList());
    }
}
