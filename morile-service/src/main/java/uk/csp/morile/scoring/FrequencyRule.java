package uk.csp.morile.scoring;

import java.util.List;
import java.util.Optional;

/** Frequency from events a year: 365 is one a day, 52 one a week, 12 one a month. Steps go from the highest level down. */
public record FrequencyRule(List<Step> steps) implements SuggestionRule {
    /**
     * Lowest yearly count of a level.
     *
     * @param pace the same in words, for example {@code one a week}
     */
    public record Step(int level, long perYear, String pace) {
        String words() {
            return perYear + " (" + pace + ")";
        }
    }

    public FrequencyRule {
        Require.some(steps, "steps of frequency");
        steps = List.copyOf(steps);
    }

    @Override
    public Optional<Suggestion> suggest(Observation observation) {
        Ladder<Step> ladder = Ladder.climb(steps, step -> observation.count() >= step.perYear());
        return Optional.of(new Suggestion(
                ladder.reached().map(Step::level).orElse(0),
                observation.indicator(),
                observation.figure(),
                observation.revision(),
                observation.end(),
                observation.count(),
                Clause.reached(
                        observation,
                        Words.number(observation.count()),
                        ladder.reached().map(step -> (double) step.perYear()),
                        ladder.reached().map(Step::words)),
                Clause.missed(
                        observation,
                        Words.number(observation.count()),
                        ladder.missed().map(step -> (double) step.perYear()),
                        ladder.missed().map(Step::words))));
    }
}
