package uk.csp.morile.uncertainty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import uk.csp.morile.scoring.Criterion;
import uk.csp.morile.scoring.CriterionLevels;
import uk.csp.morile.scoring.ScoringModel;

/**
 * Draws what the levels could be and ranks the threats anew each time. An unknown level is any of its scale, each as
 * likely; a score lies anywhere within the width that its confidence gives it. The generator is the one of
 * {@link Random}, whose numbers are specified, and each threat has its own: the same seed gives the same ranges on every
 * machine, and a threat more or less changes no other threat's draws.
 */
public final class RankSimulation {
    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 0.95;

    private final ScoringModel model;
    private final int draws;
    private final long seed;

    public RankSimulation(ScoringModel model, int draws, long seed) {
        this.model = model;
        this.draws = draws;
        this.seed = seed;
    }

    /**
     * What became of a threat in the draws.
     *
     * @param rank by its own score; 1 is the highest, equal scores share a rank
     * @param lowest the better end of the ranks it held, leaving out the 5 per cent best
     * @param highest the worse end, leaving out the 5 per cent worst
     * @param bands how often it was in each band, as shares of the draws
     */
    public record RankRange(int rank, int lowest, int median, int highest, Map<String, Double> bands) {}

    /** Ranges of the threats that are rated, by threat. */
    public Map<String, RankRange> ranges(Map<String, CriterionLevels> threats) {
        Map<String, Double> scores = new LinkedHashMap<>();
        Map<String, double[]> drawn = new LinkedHashMap<>();
        threats.forEach((threat, levels) -> {
            var risk = model.assess(levels).risk();
            if (risk != null) {
                scores.put(threat, risk.score());
                drawn.put(threat, draw(threat, levels));
            }
        });
        Map<String, RankRange> ranges = new LinkedHashMap<>();
        drawn.forEach((threat, own) -> {
            int[] ranks = new int[draws];
            for (int i = 0; i < draws; i++) {
                ranks[i] = 1;
                for (double[] other : drawn.values()) {
                    ranks[i] += other[i] > own[i] ? 1 : 0;
                }
            }
            Arrays.sort(ranks);
            int rank = 1
                    + (int) scores.values().stream()
                            .filter(score -> score > scores.get(threat))
                            .count();
            ranges.put(threat, new RankRange(rank, at(ranks, LOWEST), at(ranks, 0.5), at(ranks, HIGHEST), bands(own)));
        });
        return ranges;
    }

    private double[] draw(String threat, CriterionLevels levels) {
        Random random = new Random(31 * seed + threat.hashCode());
        List<Criterion> unknown = model.sections().stream()
                .filter(model::isScored)
                .flatMap(section -> section.criteria().stream())
                .filter(criterion -> levels.of(criterion.id()).isEmpty())
                .toList();
        double width = model.confidence().halfWidth(levels);
        double base = model.assess(levels).risk().score();
        double[] scores = new double[draws];
        for (int i = 0; i < draws; i++) {
            double score = base;
            if (!unknown.isEmpty()) {
                CriterionLevels possible = levels;
                for (Criterion criterion : unknown) {
                    possible = possible.with(criterion.id(), random.nextInt(criterion.maximum() + 1));
                }
                score = model.assess(possible).risk().score();
            }
            double moved = score + width * (2 * random.nextDouble() - 1);
            scores[i] = Math.max(0, Math.min(100, moved));
        }
        return scores;
    }

    private Map<String, Double> bands(double[] scores) {
        Map<String, Double> shares = new TreeMap<>();
        model.bands().forEach(band -> shares.put(band.label(), 0.0));
        for (double score : scores) {
            shares.merge(model.band(Math.round(score * 10) / 10.0), 1.0, Double::sum);
        }
        shares.replaceAll((band, count) -> Math.round(1000 * count / draws) / 1000.0);
        return shares;
    }

    private static int at(int[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
