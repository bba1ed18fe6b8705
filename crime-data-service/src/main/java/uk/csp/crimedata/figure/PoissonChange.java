package uk.csp.crimedata.figure;

/**
 * Whether two counts differ by more than chance, taking each as a Poisson count. Given their sum n, the first is
 * binomial with n trials and one half if nothing changed (the conditional test of Przyborowski and Wilenski, 1940). Up
 * to {@value #EXACT_UP_TO} events the tail is summed exactly, above it the normal approximation with continuity
 * correction is used. Two-sided, 5 per cent.
 */
public final class PoissonChange {
    static final int EXACT_UP_TO = 1_000;
    private static final double LEVEL = 0.05;
    private static final double TWO_SIDED_NORMAL = 1.959963984540054;

    private PoissonChange() {}

    /** @throws IllegalArgumentException when a count is negative */
    public static boolean isSignificant(long before, long after) {
        if (before < 0 || after < 0) {
            throw new IllegalArgumentException("A count cannot be negative");
        }
        long events = before + after;
        if (events == 0) {
            return false;
        }
        if (events > EXACT_UP_TO) {
            return (Math.abs(after - before) - 1) / Math.sqrt(events) > TWO_SIDED_NORMAL;
        }
        return 2 * lowerTail((int) Math.min(before, after), (int) events) < LEVEL;
    }

    /** Probability of at most k heads in n throws of a fair coin. */
    private static double lowerTail(int k, int n) {
        double logOfTerm = -n * StrictMath.log(2);
        double tail = StrictMath.exp(logOfTerm);
        for (int heads = 1; heads <= k; heads++) {
            logOfTerm += StrictMath.log(n - heads + 1) - StrictMath.log(heads);
            tail += StrictMath.exp(logOfTerm);
        }
        return tail;
    }
}
