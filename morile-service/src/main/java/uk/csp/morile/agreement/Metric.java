package uk.csp.morile.agreement;

import java.util.NavigableMap;

/** How far apart two values are, squared (Krippendorff 2011, section C). Levels are ordinal: only their order is known. */
enum Metric {
    NOMINAL {
        @Override
        double squared(int a, int b, NavigableMap<Integer, Double> totals) {
            return a == b ? 0 : 1;
        }
    },
    /** The values given between the two count; a gap nobody used is narrow. */
    ORDINAL {
        @Override
        double squared(int a, int b, NavigableMap<Integer, Double> totals) {
            if (a == b) {
                return 0;
            }
            double between = totals.subMap(Math.min(a, b), true, Math.max(a, b), true).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            double distance = between - (totals.get(a) + totals.get(b)) / 2;
            return distance * distance;
        }
    },
    INTERVAL {
        @Override
        double squared(int a, int b, NavigableMap<Integer, Double> totals) {
            return (double) (a - b) * (a - b);
        }
    };

    /** @param totals how often each value was given, among those that can be paired */
    abstract double squared(int a, int b, NavigableMap<Integer, Double> totals);
}
