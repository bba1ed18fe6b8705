package uk.csp.crimedata.submission;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a month is expected to hold, from the other months of the same dataset and supplier. Pure. The same month of
 * other years, each carried to today's level by the months around it; where no other year is known, the months around.
 *
 * @param value rows expected
 * @param seasonal whether the same month of another year was known
 */
record SeasonalExpectation(double value, boolean seasonal) {
    private static final int YEARS = 5;
    private static final int HALF_A_YEAR = 6;
    private static final int FEWEST_MONTHS = 3;
    private static final double MOST_GROWTH = 2;

    /** Assumed: chance alone stays within four standard deviations of a Poisson count. */
    private static final double DEVIATIONS = 4;

    /** Assumed: shares of the expectation that crime moves by from year to year, and from one month to another. */
    private static final double SEASONAL_TOLERANCE = 0.3;

    private static final double TOLERANCE = 0.5;

    /** Assumed: of a month this small, half may be missing by chance. */
    private static final double SMALLEST_GAP = 50;

    /** Empty when too little is known to expect anything. */
    static Optional<SeasonalExpectation> of(YearMonth month, Map<YearMonth, Integer> others) {
        List<Double> candidates = new ArrayList<>();
        for (int years = 1; years <= YEARS; years++) {
            candidate(month, month.minusYears(years), others).ifPresent(candidates::add);
            candidate(month, month.plusYears(years), others).ifPresent(candidates::add);
        }
        if (!candidates.isEmpty()) {
            return Optional.of(new SeasonalExpectation(median(candidates), true));
        }
        List<Double> around = IntStream.rangeClosed(-HALF_A_YEAR, HALF_A_YEAR)
                .filter(offset -> offset != 0 && others.containsKey(month.plusMonths(offset)))
                .mapToObj(offset -> (double) others.get(month.plusMonths(offset)))
                .toList();
        return around.size() < FEWEST_MONTHS
                ? Optional.empty()
                : Optional.of(new SeasonalExpectation(median(around), false));
    }

    /** Whether a number of rows is further from the expectation than chance and usual change explain. */
    boolean isFarFrom(long rows) {
        double tolerance = seasonal ? SEASONAL_TOLERANCE : TOLERANCE;
        return Math.abs(rows - value) > Math.max(DEVIATIONS * Math.sqrt(value), tolerance * value);
    }

    /** Whether so little came that rows are probably missing: less than half, of more than a few. */
    boolean isProbableGap(long rows) {
        return value >= SMALLEST_GAP && rows < value / 2 && isFarFrom(rows);
    }

    private static OptionalDouble candidate(YearMonth month, YearMonth sameMonth, Map<YearMonth, Integer> others) {
        Integer rows = others.get(sameMonth);
        if (rows == null) {
            return OptionalDouble.empty();
        }
        long here = 0;
        long there = 0;
        int known = 0;
        for (int offset = -HALF_A_YEAR; offset <= HALF_A_YEAR; offset++) {
            Integer around = others.get(month.plusMonths(offset));
            Integer aroundThen = others.get(sameMonth.plusMonths(offset));
            if (offset != 0 && around != null && aroundThen != null) {
                here += around;
                there += aroundThen;
                known++;
            }
        }
        double growth = known < FEWEST_MONTHS || there == 0 ? 1 : (double) here / there;
        return OptionalDouble.of(rows * Math.max(1 / MOST_GROWTH, Math.min(MOST_GROWTH, growth)));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
