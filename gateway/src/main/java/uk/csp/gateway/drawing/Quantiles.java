package uk.csp.gateway.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Classes that hold about as many areas each, as maps use them: one very busy place does not make all others look alike.
 * Equal values are always in one class, so there may be fewer classes than asked for.
 *
 * @param tops the largest value of each class, rising
 */
public record Quantiles(List<Double> bottoms, List<Double> tops) {
    public Quantiles {
        bottoms = List.copyOf(bottoms);
        tops = List.copyOf(tops);
    }

    public static Quantiles of(List<Double> values, int classes) {
        List<Double> sorted = values.stream().sorted().toList();
        List<Double> bottoms = new ArrayList<>();
        List<Double> tops = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= classes && from < sorted.size(); i++) {
            int to = Math.max(from + 1, (int) Math.round((double) i * sorted.size() / classes));
            while (to < sorted.size() && sorted.get(to).equals(sorted.get(to - 1))) {
                to++;
            }
            bottoms.add(sorted.get(from));
            tops.add(sorted.get(to - 1));
            from = to;
        }
        return new Quantiles(bottoms, tops);
    }

    public int size() {
        return tops.size();
    }

    /** The class of a value, 1 for the lowest. */
    public int classOf(double value) {
        for (int i = 0; i < tops.size(); i++) {
            if (value <= tops.get(i)) {
                return i + 1;
            }
        }
        return tops.size();
    }
}
