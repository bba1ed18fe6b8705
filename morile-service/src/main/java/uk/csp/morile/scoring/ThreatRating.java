package uk.csp.morile.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rating of one threat: as judged by people, and as it would be with what the newest figures suggest in place of the
 * data-driven judgements.
 *
 * @param drift null when both are in the same band, or nothing is rated
 */
public record ThreatRating(Assessment judged, Assessment indicative, Drift drift, List<CriterionReading> criteria) {
    /**
     * Rates a threat.
     *
     * @param judgements at most one for each criterion, in any order
     * @param observations the figures that inform each criterion, by its id
     */
    public static ThreatRating of(
            ScoringModel model, List<Judgement> judgements, Map<String, List<Observation>> observations) {
        return of(model, judgements, observations, Map.of());
    }

    /**
     * Rates a threat that has thresholds of its own for some criteria.
     *
     * @param thresholds by criterion, instead of the model's
     */
    public static ThreatRating of(
            ScoringModel model,
            List<Judgement> judgements,
            Map<String, List<Observation>> observations,
            Map<String, SuggestionRule> thresholds) {
        Map<String, Judgement> judged =
                judgements.stream().collect(Collectors.toMap(Judgement::criterion, Function.identity()));
        List<CriterionReading> readings = model.criteria()
                .map(criterion -> CriterionReading.of(
                        criterion.suggestedBy(thresholds.get(criterion.id())),
                        judged.get(criterion.id()),
                        observations.getOrDefault(criterion.id(), List.of())))
                .toList();
        Assessment asJudged = model.assess(levels(readings, CriterionReading::judgedLevel));
        Assessment indicative = model.assess(levels(readings, CriterionReading::indicativeLevel));
        return new ThreatRating(asJudged, indicative, drift(asJudged, indicative, readings), readings);
    }

    private static Drift drift(Assessment judged, Assessment indicative, List<CriterionReading> readings) {
        boolean drifts = judged.risk() != null
                && indicative.risk() != null
                && !judged.band().equals(indicative.band());
        return drifts ? new Drift(judged.band(), indicative.band(), Drift.reasons(readings)) : null;
    }

    private static CriterionLevels levels(
            List<CriterionReading> readings, Function<CriterionReading, Integer> levelOf) {
        Map<String, Integer> known = new HashMap<>();
        for (CriterionReading reading : readings) {
            Integer level = levelOf.apply(reading);
            if (level != null) {
                known.put(reading.criterion().id(), level);
            }
        }
        return new CriterionLevels(known);
    }
}
