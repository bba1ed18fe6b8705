package uk.csp.morile.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How far scorers agree on one criterion, over all threats.
 *
 * @param alpha Krippendorff's, for ordinal data, to three decimals; null when it cannot be computed
 * @param threats how many threats at least two scorers gave a level
 * @param scores how many levels were given to those
 */
public record CriterionAgreement(String criterion, Double alpha, int threats, int scores) {
    /** Where Krippendorff lets conclusions stand, and where only tentative ones. */
    private static final double RELIABLE = 0.8;

    private static final double TENTATIVE = 0.667;

    static CriterionAgreement of(String criterion, List<Score> scores) {
        Map<String, List<Integer>> levels = new TreeMap<>();
        scores.stream().filter(score -> score.level() != null).forEach(score -> levels.computeIfAbsent(
                        score.threat(), threat -> new ArrayList<>())
                .add(score.level()));
        levels.values().removeIf(unit -> unit.size() < 2);
        OptionalDouble alpha = KrippendorffAlpha.ordinal(levels.values());
        return new CriterionAgreement(
                criterion,
                alpha.isPresent() ? rounded(alpha.getAsDouble()) : null,
                levels.size(),
                levels.values().stream().mapToInt(List::size).sum());
    }

    /** In a word what may be concluded. */
    public String reading() {
        if (alpha == null) {
            return "not-computable";
        }
        return alpha >= RELIABLE ? "reliable" : alpha >= TENTATIVE ? "tentative" : "low";
    }

    private static double rounded(double alpha) {
        return BigDecimal.valueOf(alpha).setScale(3, RoundingMode.HALF_UP).doubleValue();
    }
}
