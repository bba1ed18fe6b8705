package uk.csp.gateway.figures;

import java.util.List;

/** What is counted under an indicator, as the catalogue has it. */
record IndicatorAnswer(
        String code,
        int version,
        String label,
        Population population,
        int per,
        boolean overlay,
        String quality,
        boolean byNeighbourhood,
        Integer crimeTablePlace,
        String note,
        List<Numerator> numerators,
        String measure) {

    /** {@code 1,000 of all residents}; only where there is a population. */
    public String rateWords() {
        return Wording.count((long) per) + " of " + population.label();
    }

    record Population(String label) {}

    record Numerator(String dataset, String words) {}

    record Items(List<IndicatorAnswer> items) {}
}
