package uk.csp.crimedata.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How sure a rank is. Each area's true rate is drawn from what its count says of it (Gamma with the Jeffreys prior of a
 * Poisson count), all areas are ranked, and that again {@value #DRAWS} times (Marshall and Spiegelhalter, BMJ 316, 1998).
 * The seed is fixed: the same counts give the same intervals.
 */
final class RankIntervals {
    static final int DRAWS = 10_000;
    private static final long SEED = 1998;
    private static final double PRIOR = 0.5;
    private static final double TAIL = 0.025;

    private RankIntervals() {}

    /** An area's events and what they are divided by; rank 1 is the highest rate. */
    record Counted(double count, double exposure) {}

    /** Ranks that hold with 95 per cent, and the chance of being among the highest. */
    record Interval(int from, int to, double amongHighest) {}

    static List<Interval> of(List<Counted> areas, int highest) {
        int[][] ranks = new int[areas.size()][DRAWS];
        int[] among = new int[areas.size()];
        Random random = new Random(SEED);
        double[] drawn = new double[areas.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < drawn.length; i++) {
                Counted area = areas.get(i);
                drawn[i] = gamma(random, area.count() + PRIOR) / area.exposure();
            }
            double[] sorted = drawn.clone();
            Arrays.sort(sorted);
            for (int i = 0; i < drawn.length; i++) {
                int rank = drawn.length - Arrays.binarySearch(sorted, drawn[i]);
                ranks[i][draw] = rank;
                if (rank <= highest) {
                    among[i]++;
                }
            }
        }
        Interval[] intervals = new Interval[areas.size()];
        for (int i = 0; i < intervals.length; i++) {
            Arrays.sort(ranks[i]);
            intervals[i] = new Interval(
                    ranks[i][(int) (TAIL * DRAWS)],
                    ranks[i][(int) ((1 - TAIL) * DRAWS) - 1],
                    (double) among[i] / DRAWS);
        }
        return List.of(intervals);
    }

    /** By Marsaglia and Tsang (2000); a shape below 1 by way of the one above it. */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double root = 1 + c * normal;
            double v = root * root * root;
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * normal * normal + d * (1 - v + Math.log(v))) {
                return d * v;
            }
        }
    }
}
