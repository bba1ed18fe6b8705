package uk.csp.morile.scoring;

import java.util.List;
import java.util.Locale;

/** The indicative band has left the ratified one, and why. */
public record Drift(String from, String to, List<Reason> because) {
    /**
     * One criterion that moved.
     *
     * @param from label of the judged level; null when it was not known
     * @param value the count or rate; null for those who may not know it
     * @param sentenceWithoutCount what they read instead; null in states of before there was one
     */
    public record Reason(
            String criterion,
            String from,
            String to,
            String figure,
            Integer figureRevision,
            Double value,
            Double threshold,
            String sentence,
            String sentenceWithoutCount) {
        /** The same for those who may not know counts as they are. */
        public Reason withoutCount() {
            // A state of before there was such a sentence has none, and its own would tell the count.
            String words = sentenceWithoutCount == null ? "" : sentenceWithoutCount;
            return new Reason(criterion, from, to, figure, figureRevision, null, threshold, words, words);
        }
    }

    /** The same for those who may not know counts as they are: which threshold was passed, and not by how much. */
    public Drift withoutCounts() {
        return new Drift(from, to, because.stream().map(Reason::withoutCount).toList());
    }

    static List<Reason> reasons(List<CriterionReading> readings) {
        return readings.stream().flatMap(reading -> reading.movement().stream()).toList();
    }

    static Reason reason(CriterionReading reading) {
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
                "%s %s because %s.".formatted(criterion.label(), moved, why.clause()),
                "%s %s because %s.".formatted(criterion.label(), moved, why.clauseWithoutCount()));
    }

    private static String label(Criterion criterion, int level) {
        return criterion.level(level).label().toLowerCase(Locale.UK);
    }
}
