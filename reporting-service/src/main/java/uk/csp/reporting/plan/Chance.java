package uk.csp.reporting.plan;

/**
 * Whether a count may differ from what was expected of it by chance alone: two-sided, 5 per cent, the normal
 * approximation with continuity correction. Counts here are of 20 and more, or are compared with such.
 */
final class Chance {
    private static final double TWO_SIDED_NORMAL = 1.959963984540054;

    private Chance() {}

    static boolean mayExplain(double count, double expected, double variance) {
        return variance > 0 && (Math.abs(count - expected) - 1) / Math.sqrt(variance) <= TWO_SIDED_NORMAL;
    }
}
