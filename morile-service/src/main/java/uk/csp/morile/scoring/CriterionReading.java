package uk.csp.morile.scoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One criterion of one threat: what people judged and what the figures suggest.
 *
 * @param judgement null when nobody judged it
 * @param suggestion null when no figure informs it
 * @param replaced whether the suggestion stands in for the judgement in the indicative rating
 */
public record CriterionReading(Criterion criterion, Judgement judgement, Suggestion suggestion, boolean replaced) {

    /** Where several figures inform a criterion, the highest suggestion counts: a group is as serious as its worst part. */
    static CriterionReading of(Criterion criterion, Judgement judgement, List<Observation> observations) {
        Optional<Suggestion> suggestion = observations.stream()
                .filter(observation -> !isOlder(observation, judgement))
                .flatMap(observation -> criterion.suggest(observation).stream())
                .min(Comparator.comparingInt(Suggestion::level).reversed());
        boolean replaced = suggestion.isPresent() && (judgement == null || judgement.origin() == Origin.DATA_DRIVEN);
        return new CriterionReading(criterion, judgement, suggestion.orElse(null), replaced);
    }

    public Integer judgedLevel() {
        return judgement == null ? null : judgement.level();
    }

    public Integer indicativeLevel() {
        return replaced ? Integer.valueOf(suggestion.level()) : judgedLevel();
    }

    /** The last day the indicative level speaks for; null when there is no level. */
    public LocalDate speaksFor() {
        if (replaced) {
            return suggestion.end().atEndOfMonth();
        }
        return judgedLevel() == null ? null : judgement.asAt();
    }

    /** Whether the level speaks for a time more than twelve months before a day. */
    public boolean isStale(LocalDate day) {
        LocalDate last = speaksFor();
        return last != null && last.plusMonths(12).isBefore(day);
    }

    /** Why the indicative level is another than the judged one; empty when it is the same. */
    public Optional<Drift.Reason> movement() {
        return Objects.equals(judgedLevel(), indicativeLevel()) ? Optional.empty() : Optional.of(Drift.reason(this));
    }

    /** A figure of an earlier time than the judgement was known to those who judged. */
    private static boolean isOlder(Observation observation, Judgement judgement) {
        return judgement != null && observation.end().isBefore(YearMonth.from(judgement.asAt()));
    }
}
