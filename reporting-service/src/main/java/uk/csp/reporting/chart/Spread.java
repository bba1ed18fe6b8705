package uk.csp.reporting.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves marks that would cover each other apart, each as little as it can, and keeps them inside the plot. The same
 * places always give the same result.
 */
final class Spread {
    private static final int ROUNDS = 400;
    /** How strongly a mark is drawn back to where it belongs. */
    private static final double HOME = 0.02;

    record Spot(double x, double y) {
        double distance(Spot other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    private Spread() {}

    static List<Spot> apart(List<Spot> homes, double distance, Spot least, Spot most) {
        double[][] at = new double[homes.size()][];
        for (int i = 0; i < at.length; i++) {
            at[i] = new double[] {homes.get(i).x(), homes.get(i).y()};
        }
        for (int round = 0; round < ROUNDS; round++) {
            boolean settled = true;
            for (int i = 0; i < at.length; i++) {
                for (int j = i + 1; j < at.length; j++) {
                    settled &= !push(at, i, j, distance);
                }
            }
            for (int i = 0; i < at.length; i++) {
                double pull = round < ROUNDS / 2 ? HOME : 0;
                at[i][0] = within(at[i][0] + pull * (homes.get(i).x() - at[i][0]), least.x(), most.x());
                at[i][1] = within(at[i][1] + pull * (homes.get(i).y() - at[i][1]), least.y(), most.y());
            }
            if (settled && round >= ROUNDS / 2) {
                break;
            }
        }
        List<Spot> spots = new ArrayList<>();
        for (double[] place : at) {
            spots.add(new Spot(place[0], place[1]));
        }
        return spots;
    }

    /** Two marks at one place part in a direction that their order gives. */
    private static boolean push(double[][] at, int i, int j, double distance) {
        double dx = at[j][0] - at[i][0];
        double dy = at[j][1] - at[i][1];
        double apart = Math.hypot(dx, dy);
        if (apart >= distance - 0.05) {
            return false;
        }
        if (apart < 0.01) {
            double angle = 2.4 * j;
            dx = Math.cos(angle);
            dy = Math.sin(angle);
            apart = 1;
        }
        double each = (distance - Math.min(apart, distance)) / 2 + 0.05;
        at[i][0] -= each * dx / apart;
        at[i][1] -= each * dy / apart;
        at[j][0] += each * dx / apart;
        at[j][1] += each * dy / apart;
        return true;
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
