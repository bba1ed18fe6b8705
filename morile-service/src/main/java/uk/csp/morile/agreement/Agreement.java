package uk.csp.morile.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far the first scores of a cycle agree: by criterion, and where to talk.
 *
 * @param criteria by name
 * @param disagreements the widest first
 */
public record Agreement(List<CriterionAgreement> criteria, List<Disagreement> disagreements) {
    /** The order of the scores plays no part. */
    public static Agreement of(List<Score> scores) {
        Map<String, List<Score>> byCriterion =
                scores.stream().collect(Collectors.groupingBy(Score::criterion, TreeMap::new, Collectors.toList()));
        return new Agreement(
                byCriterion.entrySet().stream()
                        .map(criterion -> CriterionAgreement.of(criterion.getKey(), criterion.getValue()))
                        .toList(),
                byCriterion.values().stream()
                        .flatMap(ofCriterion ->
                                ofCriterion.stream().collect(Collectors.groupingBy(Score::threat)).values().stream())
                        .map(Disagreement::of)
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(Disagreement::range)
                                .reversed()
                                .thenComparing(Disagreement::threat)
                                .thenComparing(Disagreement::criterion))
                        .toList());
    }
}
