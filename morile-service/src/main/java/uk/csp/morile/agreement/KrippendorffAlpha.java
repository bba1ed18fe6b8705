package uk.csp.morile.agreement;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Krippendorff's alpha: 1 when scorers agree wholly, 0 when they agree as chance would have it, below when they agree
 * less. Any number of scorers, missing scores allowed (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011).
 */
public final class KrippendorffAlpha {
    private KrippendorffAlpha() {}

    /**
     * For levels, of which only the order is known.
     *
     * @param units for each thing scored the levels given to it; those with fewer than two say nothing
     * @return empty when nothing can be compared or every level given is the same
     */
    public static OptionalDouble ordinal(Collection<List<Integer>> units) {
        return of(units, Metric.ORDINAL);
    }

    static OptionalDouble of(Collection<List<Integer>> units, Metric metric) {
        NavigableMap<Integer, NavigableMap<Integer, Double>> coincidences = coincidences(units);
        NavigableMap<Integer, Double> totals = new TreeMap<>();
        coincidences.forEach((value, row) ->
                totals.put(value, row.values().stream().mapToDouble(x -> x).sum()));
        double n = totals.values().stream().mapToDouble(x -> x).sum();
        double observed = 0;
        double expected = 0;
        for (int a : totals.keySet()) {
            for (int b : totals.tailMap(a, false).keySet()) {
                double squared = metric.squared(a, b, totals);
                observed += coincidences.get(a).getOrDefault(b, 0.0) * squared;
                expected += totals.get(a) * totals.get(b) * squared;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (n - 1) * observed / expected);
    }

    /** How often each value stands beside each other one, every unit weighing as many as it has values. */
    private static NavigableMap<Integer, NavigableMap<Integer, Double>> coincidences(Collection<List<Integer>> units) {
        NavigableMap<Integer, NavigableMap<Integer, Double>> coincidences = new TreeMap<>();
        for (List<Integer> unit : units) {
            for (int i = 0; i < unit.size(); i++) {
                for (int j = 0; j < unit.size(); j++) {
                    if (i != j) {
                        coincidences
                                .computeIfAbsent(unit.get(i), value -> new TreeMap<>())
                                .merge(unit.get(j), 1.0 / (unit.size() - 1), Double::sum);
                    }
                }
            }
        }
        return coincidences;
    }
}
