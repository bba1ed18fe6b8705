package uk.csp.morile.scoring;

import java.util.Optional;

/** The clauses that explain a level by a threshold, with the count and without it. */
final class Clause {
    private Clause() {}

    static Suggestion.Reason reached(
            Observation observation, String value, Optional<Double> threshold, Optional<String> thresholdWords) {
        String when = " in " + Words.period(observation);
        return new Suggestion.Reason(
                threshold.orElse(null),
                observation.label() + " reached " + value + when
                        + thresholdWords.map(words -> ", threshold " + words).orElse(""),
                observation.label()
                        + thresholdWords
                                .map(words -> " reached the threshold " + words)
                                .orElse(" reached no threshold")
                        + when);
    }

    static Suggestion.Reason missed(
            Observation observation, String value, Optional<Double> threshold, Optional<String> thresholdWords) {
        String when = " in " + Words.period(observation);
        return new Suggestion.Reason(
                threshold.orElse(null),
                observation.label() + " was " + value + when
                        + thresholdWords
                                .map(words -> ", below the threshold " + words)
                                .orElse(""),
                observation.label()
                        + thresholdWords
                                .map(words -> " stayed below the threshold " + words)
                                .orElse(" was above every threshold")
                        + when);
    }
}
