package uk.csp.morile.scoring;

import java.util.List;
import java.util.Optional;

/**
 * Volume from the yearly count and the rate: a level is reached by either, so that a small partnership with a high rate
 * is not called quiet. The reason names the one that decided. Steps go from the highest level down.
 */
public record VolumeRule(List<Step> steps) implements SuggestionRule {
    /**
     * Lowest yearly count or rate of a level.
     *
     * @param rate per 1,000 of the denominator; null when only the count decides
     */
    public record Step(int level, long count, Double rate) {
        boolean isReachedByCount(Observation observation) {
            return observation.count() >= count;
        }

        boolean isReached(Observation observation) {
            return isReachedByCount(observation)
                    || rate != null && observation.rate() != null && observation.rate() >= rate;
        }
    }

    public VolumeRule {
        Require.some(steps, "steps of volume");
        steps = List.copyOf(steps);
    }

    @Override
    public Optional<Suggestion> suggest(Observation observation) {
        Ladder<Step> ladder = Ladder.climb(steps, step -> step.isReached(observation));
        boolean rateDecides = ladder.reached()
                .map(step -> !step.isReachedByCount(observation))
                .orElse(false);
        double value = rateDecides ? Rounding.toDecimals(observation.rate(), 2) : observation.count();
        String unit = rateDecides ? " per 1,000" : "";
        Optional<Double> reached = ladder.reached().map(step -> rateDecides ? step.rate() : (double) step.count());
        Optional<Double> missed = ladder.missed().map(step -> (double) step.count());
        return Optional.of(new Suggestion(
                ladder.reached().map(Step::level).orElse(0),
                observation.indicator(),
                observation.figure(),
                observation.revision(),
                observation.end(),
                value,
                Clause.reached(
                        observation,
                        Words.number(value) + unit,
                        reached,
                        reached.map(Words::number).map(n -> n + unit)),
                Clause.missed(observation, Words.number(observation.count()), missed, missed.map(Words::number))));
    }
}
