package uk.csp.reporting.chart;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import uk.csp.reporting.chart.Spread.Spot;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Place;

/**
 * Threats by harm and likelihood, numbered as in the table beside it. The band is told by shape and colour, agreed
 * ratings are filled and indicative ones an outline; marks that would cover each other stand apart, tied to their place.
 */
final class MatrixDrawing {
    private static final int STEP = 20;

    private final Chart chart;
    private final List<Place> places;
    private final boolean wide;
    private final int width;
    private final double size;
    private final double left;
    private final double right;
    private final double top = 26;
    private final double bottom;
    private final int leastLikely;
    private final int leastHarm;

    /** How a band is drawn; what is not one of these is a circle in ink. */
    private enum Shape {
        HIGH("#a3200f"),
        MODERATE("#7a4b00"),
        STANDARD("#11603a"),
        OTHER(Svg.QUIET);

        private final String colour;

        Shape(String colour) {
            this.colour = colour;
        }

        static Shape of(String band) {
            return switch (band == null ? "" : band.toLowerCase(Locale.ROOT)) {
                case "high", "very high" -> HIGH;
                case "moderate", "medium" -> MODERATE;
                case "standard", "low", "very low" -> STANDARD;
                default -> OTHER;
            };
        }
    }

    MatrixDrawing(Chart chart, int width) {
        this.chart = chart;
        this.places = chart.points().stream()
                .map(Chart.Point::place)
                .filter(Objects::nonNull)
                .toList();
        this.width = width;
        this.wide = width == ChartDrawing.WIDE;
        this.size = wide ? 11 : 9.5;
        this.left = wide ? 52 : 40;
        this.right = width - 14.0;
        this.bottom = wide ? 440 : 330;
        this.leastLikely =
                floor(places.stream().mapToInt(Place::likelihood).min().orElse(0));
        this.leastHarm = floor(places.stream().mapToInt(Place::harm).min().orElse(0));
    }

    private static int floor(int least) {
        return Math.max(0, (least - 4) / STEP * STEP);
    }

    String draw(String id) {
        int height = (int) bottom + (wide ? 82 : 166);
        Svg svg = new Svg(id, width, height, chart.title(), chart.description());
        svg.text(0, 14, "start", 13, Svg.QUIET, "Harm, % of the most points");
        svg.text(right, bottom + 38, "end", 13, Svg.QUIET, "Likelihood and trends, % of the most points");
        grid(svg);
        List<Spot> homes = places.stream()
                .map(p -> new Spot(x(p.likelihood()), y(p.harm())))
                .toList();
        List<Spot> spots = Spread.apart(
                homes,
                2 * size + 3,
                new Spot(left + size + 2, top + size + 2),
                new Spot(right - size, bottom - size - 2));
        for (int i = 0; i < spots.size(); i++) {
            if (spots.get(i).distance(homes.get(i)) > size) {
                Spot home = homes.get(i);
                svg.line(home.x(), home.y(), spots.get(i).x(), spots.get(i).y(), Svg.QUIET, 1);
                svg.circle(home.x(), home.y(), 1.5, Svg.QUIET, Svg.QUIET);
            }
        }
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            Place place = places.get(i);
            mark(svg, spot, Shape.of(place.band()), place.agreed());
            svg.bold(
                    spot.x(),
                    spot.y() + (wide ? 4 : 3.6),
                    "middle",
                    wide ? 11 : 10,
                    place.agreed() ? Svg.PAPER : Shape.of(place.band()).colour,
                    Integer.toString(i + 1));
        }
        keys(svg);
        return svg.done();
    }

    private double x(int share) {
        return left + (right - left) * (share - leastLikely) / (double) (100 - leastLikely);
    }

    private double y(int share) {
        return bottom - (bottom - top) * (share - leastHarm) / (double) (100 - leastHarm);
    }

    private void grid(Svg svg) {
        for (int share = leastLikely; share <= 100; share += STEP) {
            svg.line(x(share), top, x(share), bottom, share == leastLikely ? Svg.INK : Svg.GRID, 1);
            svg.text(x(share), bottom + 18, share == 100 ? "end" : "middle", 13, Svg.QUIET, share + "%");
        }
        for (int share = leastHarm; share <= 100; share += STEP) {
            svg.line(left, y(share), right, y(share), share == leastHarm ? Svg.INK : Svg.GRID, 1);
            svg.text(left - 6, y(share) + 4, "end", 13, Svg.QUIET, share + "%");
        }
    }

    private void mark(Svg svg, Spot at, Shape shape, boolean agreed) {
        String fill = agreed ? shape.colour : Svg.PAPER;
        double x = at.x();
        double y = at.y();
        double r = size;
        switch (shape) {
            case HIGH -> {
                double s = r * 0.9;
                svg.polygon(fill, shape.colour, x - s, y - s, x + s, y - s, x + s, y + s, x - s, y + s);
            }
            case MODERATE -> {
                double s = r * 1.25;
                svg.polygon(fill, shape.colour, x, y - s, x + s, y, x, y + s, x - s, y);
            }
            default -> svg.circle(x, y, r * 0.95, fill, shape.colour);
        }
    }

    private void keys(Svg svg) {
        double x = wide ? left : 12;
        double y = bottom + (wide ? 68 : 66);
        List<Shape> shown = List.of(Shape.HIGH, Shape.MODERATE, Shape.STANDARD);
        List<String> words = List.of("High", "Moderate", "Standard", "agreed", "indicated by figures and scores");
        for (int i : IntStream.range(0, words.size()).toArray()) {
            Shape shape = i < shown.size() ? shown.get(i) : Shape.OTHER;
            mark(svg, new Spot(x + 10, y - 4), shape, i != words.size() - 1);
            svg.text(x + 28, y + 1, "start", 13, Svg.INK, words.get(i));
            double next = x + 28 + Label.width(words.get(i), 13) + 22;
            boolean fits = i + 1 < words.size() && next + 28 + Label.width(words.get(i + 1), 13) < width;
            x = fits ? next : 12;
            y = fits ? y : y + 30;
        }
    }
}
