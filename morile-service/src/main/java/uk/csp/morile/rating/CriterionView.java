package uk.csp.morile.rating;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.scoring.Criterion;
import uk.csp.morile.scoring.CriterionReading;
import uk.csp.morile.scoring.Drift;
import uk.csp.morile.scoring.Judgement;
import uk.csp.morile.scoring.Suggestion;

/** One criterion of a rating: what people judged and what the figures suggest. */
@Schema(name = "CriterionOfRating")
record CriterionView(
        @Schema(examples = "volume") String criterion,
        @Schema(examples = "Volume") String label,
        @Schema(examples = "likelihood") String section,
        @Schema(nullable = true, description = "Judged level; null when not known, which is not zero") Integer level,
        @Schema(nullable = true, examples = "Low") String levelLabel,
        @Schema(nullable = true) String descriptor,
        @Schema(
                        nullable = true,
                        enumeration = {"data-driven", "agreed", "carried-forward"})
                String origin,
        @Schema(nullable = true, description = "The day the level speaks for") LocalDate asAt,
        @Schema(nullable = true, description = "Level in the indicative rating") Integer indicativeLevel,
        @Schema(nullable = true, description = "Why it is another than the judged one, as data and as a sentence")
                Drift.Reason movement,
        @Schema(nullable = true, description = "Last day the indicative level speaks for") LocalDate speaksFor,
        @Schema(description = "Whether that day is more than twelve months ago") boolean stale,
        @Schema(nullable = true) SuggestionView suggestion) {

    /** What a figure suggests. */
    @Schema(name = "SuggestionOfLevel")
    record SuggestionView(
            int level,
            String levelLabel,
            @Schema(examples = "E22000056.burglary-residential.E22000056.R12-2019-03") String figure,
            int figureRevision,
            @Schema(
                            nullable = true,
                            description = "Count or rate; null unless the caller is an analyst of the partnership")
                    Double value,
            @Schema(nullable = true) Double threshold,
            @Schema(description = "Why, as a clause") String because,
            @Schema(description = "Whether it stands in for the judgement in the indicative rating")
                    boolean replacesJudgement) {}

    /**
     * @param today what is older than twelve months by then is stale
     * @param exact whether the reader may know counts as they are
     */
    static CriterionView of(String section, CriterionReading reading, LocalDate today, boolean exact) {
        Criterion criterion = reading.criterion();
        Judgement judgement = reading.judgement();
        Integer level = reading.judgedLevel();
        return new CriterionView(
                criterion.id(),
                criterion.label(),
                section,
                level,
                level == null ? null : criterion.level(level).label(),
                level == null ? null : criterion.level(level).descriptor(),
                judgement == null ? null : judgement.origin().wireName(),
                judgement == null ? null : judgement.asAt(),
                reading.indicativeLevel(),
                reading.movement()
                        .map(reason -> exact ? reason : reason.withoutCount())
                        .orElse(null),
                reading.speaksFor(),
                reading.isStale(today),
                suggestion(reading, exact));
    }

    private static SuggestionView suggestion(CriterionReading reading, boolean exact) {
        Suggestion suggestion = reading.suggestion();
        if (suggestion == null) {
            return null;
        }
        Suggestion.Reason reason = suggestion.reasonAgainst(reading.judgedLevel());
        return new SuggestionView(
                suggestion.level(),
                reading.criterion().level(suggestion.level()).label(),
                suggestion.figure(),
                suggestion.figureRevision(),
                exact ? suggestion.value() : null,
                reason.threshold(),
                exact ? reason.clause() : reason.clauseWithoutCount(),
                reading.replaced());
    }
}
