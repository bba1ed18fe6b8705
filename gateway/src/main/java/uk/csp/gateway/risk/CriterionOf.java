package uk.csp.gateway.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import uk.csp.gateway.words.Dates;

/** A criterion of a rating: its level, where that comes from, and what figures suggest instead. */
record CriterionOf(
        String criterion,
        String label,
        String section,
        Integer level,
        String levelLabel,
        String descriptor,
        String origin,
        LocalDate asAt,
        Integer indicativeLevel,
        Rating.Reason movement,
        LocalDate speaksFor,
        boolean stale,
        Suggestion suggestion) {
    public String levelWords() {
        return level == null ? "Not known" : level + ", " + levelLabel;
    }

    public String originWords() {
        return switch (origin == null ? "" : origin) {
            case "data-driven" -> "Read off figures";
            case "agreed" -> "Agreed by partners";
            case "carried-forward" -> "Carried forward from the cycle before";
            default -> "Nobody has judged it";
        };
    }

    public String asAtWords() {
        return Dates.day(asAt);
    }

    public String speaksForWords() {
        return Dates.day(speaksFor);
    }

    public boolean moved() {
        return movement != null && !movement.words().isBlank();
    }

    public List<Boolean> steps() {
        return IntStream.range(1, 5)
                .mapToObj(step -> level != null && step <= level)
                .toList();
    }

    record Suggestion(int level, String levelLabel, String figure, String because, boolean replacesJudgement) {
        /** The indicator of the figure, as its page is named; null when the figure names none. */
        public String indicator() {
            String[] parts = figure.split("\\.");
            return parts.length < 2 ? null : parts[1];
        }

        public String sentence() {
            return "Figures suggest " + level + ", " + levelLabel.toLowerCase(Locale.UK)
                    + (because == null || because.isBlank() ? "." : ", because " + because + ".");
        }
    }
}
