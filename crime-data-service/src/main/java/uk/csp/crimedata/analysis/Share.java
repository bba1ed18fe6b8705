package uk.csp.crimedata.analysis;

/**
 * A part of a whole, both counted. Two shares differ significantly when the pooled two-proportion z test says so (two-sided,
 * 5 per cent); with fewer than five expected on either side it is not asked.
 */
record Share(long part, long whole) {
    private static final double TWO_SIDED_NORMAL = 1.959963984540054;
    private static final double FEWEST_EXPECTED = 5;

    Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("A part lies between nothing and the whole");
        }
    }

    double percent() {
        return 100.0 * part / whole;
    }

    /** Null when the counts are too few for the test. */
    Boolean differsFrom(Share before) {
        double pooled = (double) (part + before.part) / (whole + before.whole);
        double fewest = Math.min(whole, before.whole) * Math.min(pooled, 1 - pooled);
        if (fewest < FEWEST_EXPECTED) {
            return null;
        }
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / whole + 1.0 / before.whole));
        return Math.abs((double) part / whole - (double) before.part / before.whole) / error > TWO_SIDED_NORMAL;
    }
}
