package uk.csp.morile.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A criterion of a threat whose scorers gave different levels: something to talk about.
 *
 * @param unknown how many scorers did not know
 * @param outliers scorers far from all others, from the lowest level up
 */
public record Disagreement(
        String threat, String criterion, int lowest, int highest, int scores, int unknown, List<Outlier> outliers) {
    /** Assumed: two of five levels from the median of the others is far. */
    static final double FAR = 2;

    /** A scorer far from the median of at least two others. */
    public record Outlier(String scorer, String authority, int level, double medianOfOthers) {}

    /** Empty when all who knew gave the same level, or fewer than two knew. */
    static Optional<Disagreement> of(List<Score> item) {
        List<Score> known = item.stream()
                .filter(score -> score.level() != null)
                .sorted(Comparator.comparing(Score::level).thenComparing(Score::scorer))
                .toList();
        if (known.size() < 2
                || known.get(0).level().equals(known.get(known.size() - 1).level())) {
            return Optional.empty();
        }
        Score first = known.get(0);
        return Optional.of(new Disagreement(
                first.threat(),
                first.criterion(),
                first.level(),
                known.get(known.size() - 1).level(),
                known.size(),
                item.size() - known.size(),
                outliers(known)));
    }

    int range() {
        return highest - lowest;
    }

    private static List<Outlier> outliers(List<Score> known) {
        List<Outlier> outliers = new ArrayList<>();
        for (int i = 0; i < known.size() && known.size() > 2; i++) {
            List<Score> others = new ArrayList<>(known);
            Score own = others.remove(i);
            double median = median(others);
            if (Math.abs(own.level() - median) >= FAR) {
                outliers.add(new Outlier(own.scorer(), own.authority(), own.level(), median));
            }
        }
        return outliers;
    }

    private static double median(List<Score> sorted) {
        int middle = sorted.size() / 2;
        double upper = sorted.get(middle).level();
        return sorted.size() % 2 == 1 ? upper : (upper + sorted.get(middle - 1).level()) / 2;
    }
}
