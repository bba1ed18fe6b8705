package uk.csp.morile.scoring;

import java.util.Optional;

/** The clauses that explain a level by a threshold. */
final class Clause {
    private Clause() {}

    static Suggestion.Reason reached(
            Observation observation, String value, Optional<Double> threshold, Optional<String> thresholdWords) {
        String clause = "%s reached %s in %s".formatted(observation.label(), value, Words.period(observation));
        return new Suggestion.Reason(
                threshold.orElse(null),
                clause + thresholdWords.map(words -> ", threshold " + words).orElse(""));
    }

    static Suggestion.Reason missed(
            Observation observation, String value, Optional<Double> threshold, Optional<String> thresholdWords) {
        String clause = "%s was %s in %s".formatted(observation.label(), value, Words.period(observation));
        return new Suggestion.Reason(
                threshold.orElse(null),
                clause
                        + thresholdWords
                                .map(words -> ", below the threshold " + words)
                                .orElse(""));
    }
}
