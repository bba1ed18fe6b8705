package uk.csp.gateway.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves round markers apart until none hides another, each as little as it can. The same markers always end in the same
 * places, so that a drawing does not jump when it is made again.
 */
final class Spread {
    private static final int ROUNDS = 400;
    private static final double HOME = 0.02;

    private Spread() {}

    record Point(double x, double y) {
        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** @param apart least distance between two centres; all stay between {@code least} and {@code most} */
    static List<Point> apart(List<Point> wanted, double apart, double least, double most) {
        List<Point> now = new ArrayList<>(wanted);
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (int i = 0; i < now.size(); i++) {
                for (int j = i + 1; j < now.size(); j++) {
                    moved |= push(now, i, j, apart);
                }
            }
            for (int i = 0; i < now.size(); i++) {
                now.set(i, kept(now.get(i), wanted.get(i), moved && round < ROUNDS / 2 ? HOME : 0, least, most));
            }
            if (!moved) {
                break;
            }
        }
        return List.copyOf(now);
    }

    private static boolean push(List<Point> points, int i, int j, double apart) {
        Point a = points.get(i);
        Point b = points.get(j);
        double distance = a.distance(b);
        if (distance >= apart - 0.01) {
            return false;
        }
        // Two in the very same place part in a direction of their own.
        double angle = distance < 0.001 ? 2.4 * (i + j) : Math.atan2(b.y() - a.y(), b.x() - a.x());
        double step = (apart - distance) / 2;
        points.set(i, new Point(a.x() - step * Math.cos(angle), a.y() - step * Math.sin(angle)));
        points.set(j, new Point(b.x() + step * Math.cos(angle), b.y() + step * Math.sin(angle)));
        return true;
    }

    private static Point kept(Point now, Point wanted, double home, double least, double most) {
        return new Point(
                Math.min(most, Math.max(least, now.x() + (wanted.x() - now.x()) * home)),
                Math.min(most, Math.max(least, now.y() + (wanted.y() - now.y()) * home)));
    }
}
