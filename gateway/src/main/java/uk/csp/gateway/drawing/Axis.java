package uk.csp.gateway.drawing;

import java.util.ArrayList;
import java.util.List;

/** A scale from numbers to places with round steps; it begins at zero unless all its numbers lie far from it. */
record Axis(double least, double most, double step) {
    private static final double FAR_FROM_ZERO = 0.5;
    private static final int ABOUT_STEPS = 5;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    static Axis over(double smallest, double largest) {
        double from = smallest >= 0 && smallest < largest * FAR_FROM_ZERO ? 0 : smallest;
        double range = largest > from ? largest - from : Math.max(1, Math.abs(largest));
        double step = step(range / ABOUT_STEPS);
        double least = Math.floor(from / step) * step;
        double most = Math.ceil(largest / step) * step;
        return new Axis(least, most > least ? most : least + step, step);
    }

    /** For what comes in whole numbers: no steps between them. */
    static Axis ofCounts(double smallest, double largest) {
        Axis axis = over(smallest, largest);
        return axis.step >= 1
                ? axis
                : new Axis(Math.floor(axis.least), Math.max(Math.floor(axis.least) + 1, Math.ceil(axis.most)), 1);
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : ROUND) {
            if (round * power >= rough * 0.999) {
                return round * power;
            }
        }
        return 10 * power;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        int steps = (int) Math.round((most - least) / step);
        for (int i = 0; i <= steps; i++) {
            ticks.add(least + i * step);
        }
        return ticks;
    }

    /** The place of a value between the place of the least and that of the most. */
    double at(double value, double placeOfLeast, double placeOfMost) {
        return placeOfLeast + (value - least) / (most - least) * (placeOfMost - placeOfLeast);
    }
}
