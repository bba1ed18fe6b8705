package uk.csp.gateway.risk;

/**
 * One threat on the matrix.
 *
 * @param harm share of the most harm possible, 0 to 1; likewise likelihood
 * @param ratified null before people have ratified
 * @param indicative what the newest figures say
 */
record Spot(
        int number,
        String label,
        String address,
        double harm,
        double likelihood,
        Band ratified,
        Band indicative,
        int drift) {
    /** What a marker says to those who cannot see it. */
    String words() {
        StringBuilder words = new StringBuilder(number + ", " + label + ": ");
        words.append(ratified == null ? "not ratified" : ratified.word());
        if (drift != 0 && indicative != null) {
            words.append(drift > 0 ? ", rising to " : ", falling to ").append(indicative.word());
        } else if (ratified == null && indicative != null) {
            words.append(", indicative ").append(indicative.word());
        }
        return words.toString();
    }
}
