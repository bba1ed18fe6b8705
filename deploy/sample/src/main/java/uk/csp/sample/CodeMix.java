package uk.csp.sample;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** The Home Office codes a kind of crime is recorded under, with their assumed shares. */
record CodeMix(List<String> codes, double[] cumulative) {

    /** The aggravated offence that the law has for a category when hostility is racial or religious. */
    private static final Map<String, String> AGGRAVATED = Map.of(
            "public-order", "9B",
            "violence-with-injury", "8P",
            "violence-without-injury", "105B",
            "stalking-and-harassment", "8M",
            "criminal-damage", "58J");

    static CodeMix of(Map<String, Double> weights) {
        List<String> codes = List.copyOf(weights.keySet());
        double[] cumulative = new double[codes.size()];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += weights.get(codes.get(i));
            cumulative[i] = sum;
        }
        return new CodeMix(codes, cumulative);
    }

    static String aggravated(String category, String otherwise) {
        return AGGRAVATED.getOrDefault(category, otherwise);
    }

    String pick(Random random) {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int i = 0;
        while (cumulative[i] <= at) {
            i++;
        }
        return codes.get(i);
    }
}
