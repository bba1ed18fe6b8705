package uk.csp.gateway.drawing;

import java.util.List;
import uk.csp.gateway.drawing.Choropleth.Point;

/**
 * The part of the earth a map shows, flattened for so small a piece by shortening degrees of longitude with the cosine of
 * the latitude (equirectangular). Lengths are in degrees of latitude.
 */
record Bounds(double west, double south, double east, double north) {
    private static final double AT_LEAST = 1e-9;

    static Bounds of(List<List<Point>> rings) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (List<Point> ring : rings) {
            for (Point point : ring) {
                west = Math.min(west, point.longitude());
                east = Math.max(east, point.longitude());
                south = Math.min(south, point.latitude());
                north = Math.max(north, point.latitude());
            }
        }
        return west > east ? new Bounds(0, 0, 1, 1) : new Bounds(west, south, east, north);
    }

    private double shortening() {
        return Math.cos(Math.toRadians((south + north) / 2));
    }

    double width() {
        return Math.max(AT_LEAST, (east - west) * shortening());
    }

    double height() {
        return Math.max(AT_LEAST, north - south);
    }

    double x(Point point) {
        return (point.longitude() - west) * shortening();
    }

    double y(Point point) {
        return north - point.latitude();
    }

    /** How a length measured in another part's own shortening is measured in this. */
    double ratio(Bounds other) {
        return shortening() / other.shortening();
    }

    static double area(List<Point> ring) {
        return Math.abs(signed(ring));
    }

    private static double signed(List<Point> ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            Point one = ring.get(i);
            Point next = ring.get((i + 1) % ring.size());
            sum += one.longitude() * next.latitude() - next.longitude() * one.latitude();
        }
        return sum / 2;
    }

    /** The centre of gravity; of a ring without an area its first point. */
    static Point centroid(List<Point> ring) {
        Point origin = ring.get(0);
        double x = 0;
        double y = 0;
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            double x1 = ring.get(i).longitude() - origin.longitude();
            double y1 = ring.get(i).latitude() - origin.latitude();
            double x2 = ring.get((i + 1) % ring.size()).longitude() - origin.longitude();
            double y2 = ring.get((i + 1) % ring.size()).latitude() - origin.latitude();
            double cross = x1 * y2 - x2 * y1;
            x += (x1 + x2) * cross;
            y += (y1 + y2) * cross;
            sum += cross;
        }
        return Math.abs(sum) < 1e-15
                ? origin
                : new Point(origin.longitude() + x / (3 * sum), origin.latitude() + y / (3 * sum));
    }
}
