package uk.csp.morile.scoring;

import java.util.List;
import java.util.Optional;

/**
 * One question of a section, answered by a level. A heavier criterion counts more in the mean of its section.
 *
 * @param rule how figures suggest a level, or null when only people can judge
 */
public record Criterion(
        String id, String label, double weight, List<Level> levels, SuggestionRule rule, CriterionEvidence evidence) {
    public Criterion {
        Require.text(id, "id of a criterion");
        Require.text(label, "label of a criterion");
        Require.that(weight > 0, "The weight of a criterion is above 0");
        levels = List.copyOf(levels);
        Require.that(levels.size() >= 2, "A criterion has at least two levels");
        for (int i = 0; i < levels.size(); i++) {
            Require.that(levels.get(i).value() == i, "Levels count up from 0: " + id);
        }
        Require.that(evidence != null, "Evidence is missing: " + id);
    }

    public int maximum() {
        return levels.size() - 1;
    }

    public boolean hasLevel(int value) {
        return value >= 0 && value <= maximum();
    }

    public Level level(int value) {
        return levels.get(value);
    }

    /** The level a figure suggests; empty when the figure says nothing about this criterion. */
    public Optional<Suggestion> suggest(Observation observation) {
        return rule == null
                ? Optional.empty()
                : rule.suggest(observation).filter(suggestion -> hasLevel(suggestion.level()));
    }

    /** The same criterion with other thresholds; null leaves its own. */
    Criterion suggestedBy(SuggestionRule other) {
        return other == null ? this : new Criterion(id, label, weight, levels, other, evidence);
    }

    /** A level as a share of the maximum. */
    double share(int level) {
        return (double) level / maximum();
    }
}
