package uk.csp.morile.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The indicative band has left the ratified one, and why. */
public record Drift(String from, String to, List<Reason> because) {
    /**
     * One criterion that moved.
     *
     * @param from label of the judged level; null when it was not known
     */
    public record Reason(
            String criterion,
            String from,
            String to,
            String figure,
            Integer figureRevision,
            Double value,
            Double threshold,
            String sentence) {}

    static List<Reason> reasons(List<CriterionReading> readings) {
        return readings.stream()
                .filter(reading -> !Objects.equals(reading.judgedLevel(), reading.indicativeLevel()))
                .map(Drift::reason)
                .toList();
    }

    private static Reason reason(CriterionReading reading) {
        Criterion criterion = reading.criterion();
        Suggestion suggestion = reading.suggestion();
        Integer judged = reading.judgedLevel();
        String from = judged == null ? null : label(criterion, judged);
        String to = label(criterion, suggestion.level());
        Suggestion.Reason why = suggestion.reasonAgainst(judged);
        String moved = judged == null
                ? "is " + to + ", not known before,"
                : (suggestion.level() > judged ? "rose" : "fell") + " from " + from + " to " + to;
        return new Reason(
                criterion.id(),
                from,
                to,
                suggestion.figure(),
                suggestion.figureRevision(),
                suggestion.value(),
                why.threshold(),
                "%s %s because %s.".formatted(criterion.label(), moved, why.clause()));
    }

    private static String label(Criterion criterion, int level) {
        return criterion.level(level).label().toLowerCase(Locale.UK);
    }
}
