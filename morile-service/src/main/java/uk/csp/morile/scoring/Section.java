package uk.csp.morile.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Criteria scored together: harm, likelihood, intelligence or response. Its share is the weighted mean of the known
 * criteria as a share of the maximum; the unknown ones widen the range to what they could be.
 */
public record Section(String id, String label, List<Criterion> criteria, Evidence evidence) {
    public Section {
        Require.text(id, "id of a section");
        Require.text(label, "label of a section");
        Require.some(criteria, "criteria of section " + id);
        criteria = List.copyOf(criteria);
    }

    /** Empty when no criterion is known. */
    Optional<Range> share(CriterionLevels levels) {
        double weights = 0;
        double knownWeights = 0;
        double sum = 0;
        for (Criterion criterion : criteria) {
            weights += criterion.weight();
            var level = levels.of(criterion.id());
            if (level.isPresent()) {
                knownWeights += criterion.weight();
                sum += criterion.weight() * criterion.share(level.getAsInt());
            }
        }
        return knownWeights == 0
                ? Optional.empty()
                : Optional.of(new Range(sum / weights, sum / knownWeights, (sum + weights - knownWeights) / weights));
    }

    /** The worst known criterion; an unknown one could be as bad as the scale allows. */
    Optional<Range> worst(CriterionLevels levels) {
        List<Double> shares = new ArrayList<>();
        criteria.forEach(criterion -> levels.of(criterion.id()).ifPresent(level -> shares.add(criterion.share(level))));
        return shares.stream()
                .max(Double::compare)
                .map(worst -> new Range(worst, worst, shares.size() < criteria.size() ? 1 : worst));
    }
}
