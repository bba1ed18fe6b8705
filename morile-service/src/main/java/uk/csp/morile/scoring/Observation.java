package uk.csp.morile.scoring;

import java.time.YearMonth;

/**
 * A complete figure of twelve months, as far as scoring needs it.
 *
 * @param rate per 1,000 of the figure's denominator; null when no denominator is known
 * @param change against the year before; null when that year is unknown or incomplete
 */
public record Observation(
        String figure,
        int revision,
        String indicator,
        String label,
        YearMonth end,
        long count,
        Double rate,
        Change change) {
    /**
     * Change against the same twelve months one year earlier.
     *
     * @param percent null when the year before counted nothing
     * @param significant whether two Poisson counts this far apart are unlikely (two-sided, 5 per cent)
     */
    public record Change(long count, Double percent, boolean significant) {}

    public Observation {
        Require.text(figure, "figure of an observation");
        Require.that(count >= 0, "A count is never below 0");
    }
}
