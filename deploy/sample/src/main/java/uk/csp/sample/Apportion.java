package uk.csp.sample;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a total into whole parts in proportion to weights, by largest remainder; the parts add up to the total. */
final class Apportion {

    private Apportion() {}

    static int[] total(int total, double... weights) {
        double sum =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        if (total < 0 || (total > 0 && !(sum > 0))) {
            throw new IllegalArgumentException("Cannot split " + total + " by weights that add up to " + sum);
        }
        int[] parts = new int[weights.length];
        double[] remainders = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = sum == 0 ? 0 : total * weights[i] / sum;
            parts[i] = (int) exact;
            remainders[i] = exact - parts[i];
            given += parts[i];
        }
        int rest = total - given;
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .limit(rest)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
