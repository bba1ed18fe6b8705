package uk.csp.crimedata.analysis;

import java.time.Month;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.function.IntToDoubleFunction;

/**
 * How much a calendar month lies above or below the average month, three ways: the counts as they are, per day, and per
 * day with the trend removed. The last is a log-linear Poisson model (McCullagh and Nelder 1989, ch. 6) of calendar month
 * and a steady trend, with the days of each month as exposure; a missing month costs it nothing but that month.
 */
final class Seasonality {
    private static final int MONTHS = 12;
    private static final double TWO_SIDED_NORMAL = 1.959963984540054;
    private static final int MOST_STEPS = 100;

    private final long[] counts = new long[MONTHS];
    private final double[] days = new double[MONTHS];
    private final int[] years = new int[MONTHS];
    private final NavigableMap<YearMonth, Long> series;
    private final double middle;
    private final double trend;

    /** Indices are 100 in an average month; {@code low} and {@code high} bound the last with 95 per cent. */
    record Index(int years, double plain, double perDay, Double trendRemoved, Double low, Double high) {}

    Seasonality(NavigableMap<YearMonth, Long> series) {
        this.series = series;
        series.forEach((month, count) -> {
            int k = month.getMonthValue() - 1;
            counts[k] += count;
            days[k] += month.lengthOfMonth();
            years[k]++;
        });
        middle = series.keySet().stream()
                .mapToLong(month -> number(month))
                .average()
                .orElse(0);
        trend = fitTrend();
    }

    /** Whether every calendar month is there at least once with an event in the year: otherwise there is no average. */
    boolean isKnown() {
        long events = 0;
        for (int k = 0; k < MONTHS; k++) {
            if (years[k] == 0) {
                return false;
            }
            events += counts[k];
        }
        return events > 0;
    }

    /** Whether there is more than one year, so that trend and season can be told apart. */
    boolean hasTrend() {
        return isKnown() && !Double.isNaN(trend);
    }

    /** Growth over a year in per cent, when the trend goes on as it did. */
    double trendPerYear() {
        return (Math.exp(MONTHS * trend) - 1) * 100;
    }

    Index of(Month calendarMonth) {
        int k = calendarMonth.getValue() - 1;
        double plain = index(k, i -> (double) counts[i] / years[i]);
        double perDay = index(k, i -> counts[i] / days[i]);
        if (!hasTrend()) {
            return new Index(years[k], plain, perDay, null, null, null);
        }
        double removed = index(k, this::level);
        Double dispersion = dispersion();
        if (dispersion == null || counts[k] == 0) {
            return new Index(years[k], plain, perDay, removed, null, null);
        }
        double reach = Math.exp(TWO_SIDED_NORMAL * Math.sqrt(dispersion / counts[k]));
        return new Index(years[k], plain, perDay, removed, removed / reach, removed * reach);
    }

    private static double index(int k, IntToDoubleFunction value) {
        double sum = 0;
        for (int i = 0; i < MONTHS; i++) {
            sum += value.applyAsDouble(i);
        }
        return value.applyAsDouble(k) * MONTHS / sum * 100;
    }

    /** Events per day of a calendar month in the middle of the series. */
    private double level(int k) {
        double exposure = 0;
        for (YearMonth month : series.keySet()) {
            if (month.getMonthValue() - 1 == k) {
                exposure += grown(month, trend);
            }
        }
        return counts[k] / exposure;
    }

    /** Days of a month, as many times as the trend has multiplied events by then. */
    private double grown(YearMonth month, double slope) {
        return month.lengthOfMonth() * Math.exp(slope * time(month));
    }

    /**
     * The slope of the greatest likelihood. For a given slope the level of each calendar month follows, so one unknown is
     * left and the likelihood has one summit; Newton's steps climb it.
     */
    private double fitTrend() {
        double slope = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] weight = new double[MONTHS];
            double[] first = new double[MONTHS];
            double[] second = new double[MONTHS];
            double gradient = 0;
            for (YearMonth month : series.keySet()) {
                int k = month.getMonthValue() - 1;
                double grown = grown(month, slope);
                double time = time(month);
                weight[k] += grown;
                first[k] += grown * time;
                second[k] += grown * time * time;
                gradient += series.get(month) * time;
            }
            double curvature = 0;
            for (int k = 0; k < MONTHS; k++) {
                if (weight[k] > 0) {
                    double mean = first[k] / weight[k];
                    gradient -= counts[k] * mean;
                    curvature += counts[k] * (second[k] / weight[k] - mean * mean);
                }
            }
            if (curvature < 1e-9) {
                return Double.NaN;
            }
            double move = gradient / curvature;
            slope += move;
            if (Math.abs(move) < 1e-12) {
                return slope;
            }
        }
        return Double.NaN;
    }

    /** How much more than Poisson counts the months vary around the model, at least 1; null with too few months. */
    private Double dispersion() {
        int free = series.size() - MONTHS - 1;
        if (free <= 0) {
            return null;
        }
        double squares = 0;
        for (YearMonth month : series.keySet()) {
            double expected = level(month.getMonthValue() - 1) * grown(month, trend);
            if (expected > 0) {
                squares += Math.pow(series.get(month) - expected, 2) / expected;
            }
        }
        return Math.max(1, squares / free);
    }

    private double time(YearMonth month) {
        return number(month) - middle;
    }

    private static long number(YearMonth month) {
        return month.getYear() * 12L + month.getMonthValue() - 1;
    }
}
