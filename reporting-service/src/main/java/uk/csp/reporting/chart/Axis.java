package uk.csp.reporting.chart;

import java.util.List;
import java.util.stream.LongStream;

/** An axis from zero in round steps. It always starts at zero: a cut axis makes small changes look large. */
record Axis(long step, long top) {
    private static final int MOST_STEPS = 5;

    static Axis upTo(long highest) {
        long magnitude = 1;
        while (true) {
            for (long step : new long[] {magnitude, 2 * magnitude, 5 * magnitude}) {
                if (highest <= step * MOST_STEPS) {
                    return new Axis(step, step * Math.max(1, (highest + step - 1) / step));
                }
            }
            magnitude *= 10;
        }
    }

    List<Long> ticks() {
        return LongStream.rangeClosed(0, top / step).map(i -> i * step).boxed().toList();
    }

    /** Where a value lies on a stretch of this many pixels. */
    double place(long value, double pixels) {
        return pixels * value / top;
    }
}
