package uk.csp.reporting.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import uk.csp.reporting.document.Chart.Signal;

/**
 * Control limits of monthly counts: Laney's u' chart (Laney, Quality Engineering 14(4), 2002) with the days of a month as
 * its exposure; the rule of crime-data-service's {@code /v1/series}, computed again so that the assessment needs nothing
 * but its figures. The limits of a Poisson count are widened by the ratio in which neighbouring months really spread,
 * and never narrowed.
 */
public final class ControlChart {
    /** Fewer say too little of how much months spread; assumed. */
    public static final int FEWEST_MONTHS = 12;

    /** From here on limits are settled; before, they are provisional. */
    private static final int SETTLED_MONTHS = 24;

    /** Consecutive months on one side of the centre that are no chance any more (Western Electric, 1956). */
    public static final int RUN = 8;

    /** A mean range of two neighbours is this many standard deviations (d2 of samples of two). */
    private static final double RANGE_OF_TWO = 1.128;

    private static final double SIGMAS = 3;

    private final double perDay;
    private final double spread;
    private final int months;

    private ControlChart(double perDay, double spread, int months) {
        this.perDay = perDay;
        this.spread = spread;
        this.months = months;
    }

    /** What a month of some length may count, by chance alone. */
    public record Range(double centre, double lower, double upper) {}

    /** A month against its limits. */
    public record Judged(long count, Range range, Signal signal) {}

    /** Empty when the baseline has fewer than {@value #FEWEST_MONTHS} months, or nothing happened in it. */
    public static Optional<ControlChart> of(NavigableMap<YearMonth, Long> baseline) {
        long events = baseline.values().stream().mapToLong(Long::longValue).sum();
        if (baseline.size() < FEWEST_MONTHS || events == 0) {
            return Optional.empty();
        }
        double days =
                baseline.keySet().stream().mapToInt(YearMonth::lengthOfMonth).sum();
        double perDay = events / days;
        return Optional.of(new ControlChart(perDay, Math.max(1, spread(baseline, perDay)), baseline.size()));
    }

    /** Standard deviation of the standardised months, from the ranges of neighbours; 1 when they are Poisson counts. */
    private static double spread(NavigableMap<YearMonth, Long> baseline, double perDay) {
        double ranges = 0;
        int pairs = 0;
        for (YearMonth month : baseline.keySet()) {
            YearMonth next = month.plusMonths(1);
            if (baseline.containsKey(next)) {
                ranges += Math.abs(standardised(next, baseline.get(next), perDay)
                        - standardised(month, baseline.get(month), perDay));
                pairs++;
            }
        }
        return pairs == 0 ? 1 : ranges / pairs / RANGE_OF_TWO;
    }

    private static double standardised(YearMonth month, long count, double perDay) {
        double expected = perDay * month.lengthOfMonth();
        return (count - expected) / Math.sqrt(expected);
    }

    public Range range(int days) {
        double centre = perDay * days;
        double reach = SIGMAS * spread * Math.sqrt(centre);
        return new Range(centre, Math.max(0, centre - reach), centre + reach);
    }

    /** Judges complete months; one that is missing between them ends a run. */
    public NavigableMap<YearMonth, Judged> judge(NavigableMap<YearMonth, Long> counts) {
        NavigableMap<YearMonth, Judged> judged = new TreeMap<>();
        List<YearMonth> run = new ArrayList<>();
        int side = 0;
        for (YearMonth month : counts.keySet()) {
            Judged alone = alone(month, counts.get(month));
            judged.put(month, alone);
            int newSide = (int) Math.signum(alone.count() - alone.range().centre());
            if (newSide != side || !counts.containsKey(month.minusMonths(1))) {
                run.clear();
                side = newSide;
            }
            run.add(month);
            if (side != 0 && run.size() >= RUN) {
                Signal signal = side > 0 ? Signal.RUN_ABOVE : Signal.RUN_BELOW;
                run.forEach(member -> judged.computeIfPresent(member, (m, j) -> inRun(j, signal)));
            }
        }
        return judged;
    }

    private static Judged inRun(Judged judged, Signal run) {
        return judged.signal() == Signal.NONE ? new Judged(judged.count(), judged.range(), run) : judged;
    }

    private Judged alone(YearMonth month, long count) {
        Range range = range(month.lengthOfMonth());
        Signal signal =
                count > range.upper() ? Signal.ABOVE_LIMITS : count < range.lower() ? Signal.BELOW_LIMITS : Signal.NONE;
        return new Judged(count, range, signal);
    }

    double perDay() {
        return perDay;
    }

    double spread() {
        return spread;
    }

    public boolean isProvisional() {
        return months < SETTLED_MONTHS;
    }
}
