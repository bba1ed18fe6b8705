package uk.csp.reporting.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Limits;
import uk.csp.reporting.document.Chart.Point;
import uk.csp.reporting.document.Chart.Signal;

/**
 * A line over time, within the band that chance makes where limits are known. Where a value is missing the line breaks;
 * it is not drawn through what is not known. What signals differs in shape, not in colour alone.
 */
final class LineDrawing {
    private final Chart chart;
    private final List<Point> points;
    private final boolean wide;
    private final Svg svg;
    private final Axis axis;
    private final List<Entry> legend;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final double step;

    private record Entry(String words, Predicate<Signal> of) {}

    LineDrawing(Chart chart, String id, int width) {
        this.chart = chart;
        this.points = chart.points();
        this.wide = width == ChartDrawing.WIDE;
        this.legend = legend(points);
        this.axis = ChartDrawing.axis(chart);
        int legendRows = wide ? legend.isEmpty() ? 0 : 1 : legend.size();
        int height = (wide ? 320 : 250) + 24 * legendRows;
        this.svg = new Svg(id, width, height, chart.title(), chart.description());
        this.left = ChartDrawing.left(axis);
        this.right = width - 12.0;
        this.top = 30;
        this.bottom = height - (wide ? 52.0 : 34.0) - 24 * legendRows;
        this.step = (right - left) / Math.max(1, points.size());
    }

    String draw() {
        svg.text(0, 14, "start", 13, Svg.QUIET, "Number of " + chart.unit() + " a month");
        band();
        ChartDrawing.grid(svg, axis, left, right, top, bottom);
        limit(Limits::centre, Svg.QUIET, null);
        limit(Limits::lower, Svg.QUIET, "4 3");
        limit(Limits::upper, Svg.QUIET, "4 3");
        groups();
        line();
        if (wide && points.size() <= 60) {
            months();
        }
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).value() != null) {
                mark(svg, signal(points.get(i)), x(i), y(points.get(i).value()), wide ? 3 : 2);
            }
        }
        keys();
        return svg.done();
    }

    private double x(int place) {
        return left + step * (place + 0.5);
    }

    private double y(double value) {
        return bottom - (bottom - top) * value / axis.top();
    }

    private void line() {
        StringBuilder path = new StringBuilder();
        boolean broken = true;
        for (int i = 0; i < points.size(); i++) {
            Long value = points.get(i).value();
            if (value != null) {
                path.append(Svg.format("%s%.1f %.1f", broken ? "M" : "L", x(i), y(value)));
            }
            broken = value == null;
        }
        if (!path.isEmpty()) {
            svg.path(path.toString(), Svg.BAR, 2.5);
        }
    }

    /** Steps from month to month, as a month's length sets its limits. */
    private void band() {
        for (int i = 0; i < points.size(); i++) {
            Limits limits = points.get(i).limits();
            if (limits != null) {
                double upper = y(limits.upper().doubleValue());
                svg.bar(left + step * i, upper, step + 0.3, y(limits.lower().doubleValue()) - upper, Svg.BAND);
            }
        }
    }

    private void limit(Function<Limits, BigDecimal> of, String colour, String dashes) {
        StringBuilder path = new StringBuilder();
        boolean broken = true;
        for (int i = 0; i < points.size(); i++) {
            Limits limits = points.get(i).limits();
            if (limits != null) {
                double y = y(of.apply(limits).doubleValue());
                double from = left + step * i;
                path.append(Svg.format("%s%.1f %.1fL%.1f %.1f", broken ? "M" : "L", from, y, from + step, y));
            }
            broken = limits == null;
        }
        if (!path.isEmpty()) {
            svg.path(path.toString(), colour, 1, dashes);
        }
    }

    /** Three letters under every third month. */
    private void months() {
        for (int i = 0; i < points.size(); i += 3) {
            String label = points.get(i).label();
            svg.line(x(i), bottom, x(i), bottom + 4, Svg.QUIET, 1);
            svg.text(x(i), bottom + 17, "middle", 12, Svg.QUIET, label.substring(0, Math.min(3, label.length())));
        }
    }

    /** A label under each stretch of points of the same group, and a line where one ends. */
    private void groups() {
        double below = wide ? 38 : 22;
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size()
                    || !points.get(i).group().equals(points.get(from).group())) {
                String group = points.get(from).group();
                svg.text(left + step * (from + i) / 2, bottom + below, "middle", 13, Svg.INK, group);
                if (i < points.size()) {
                    svg.line(left + step * i, top, left + step * i, bottom + below, Svg.QUIET, 1);
                }
                from = i;
            }
        }
    }

    private static Signal signal(Point point) {
        return point.limits() == null ? Signal.NONE : point.limits().signal();
    }

    /** A triangle that points the way it is outside, a ring in a run, a dot otherwise. */
    private static void mark(Svg svg, Signal signal, double x, double y, double radius) {
        switch (signal) {
            case ABOVE_LIMITS -> svg.polygon(Svg.SIGNAL, Svg.PAPER, x, y - 8, x + 7, y + 5, x - 7, y + 5);
            case BELOW_LIMITS -> svg.polygon(Svg.SIGNAL, Svg.PAPER, x, y + 8, x + 7, y - 5, x - 7, y - 5);
            case RUN_ABOVE, RUN_BELOW -> svg.circle(x, y, radius + 1.2, Svg.PAPER, Svg.BAR);
            case NONE -> svg.dot(x, y, radius - 1);
        }
    }

    private static List<Entry> legend(List<Point> points) {
        if (points.stream().allMatch(point -> point.limits() == null)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("band of chance", null));
        List.of(
                        new Entry("outside the band", s -> s == Signal.ABOVE_LIMITS || s == Signal.BELOW_LIMITS),
                        new Entry(
                                "in a run of eight or more on one side of the average",
                                s -> s == Signal.RUN_ABOVE || s == Signal.RUN_BELOW))
                .stream()
                .filter(entry -> points.stream().anyMatch(p -> entry.of().test(signal(p))))
                .forEach(entries::add);
        return entries;
    }

    private void keys() {
        double x = wide ? left : 8;
        double y = bottom + (wide ? 66 : 48);
        for (Entry entry : legend) {
            if (entry.of() == null) {
                svg.bar(x, y - 9, 22, 12, Svg.BAND);
                svg.path(Svg.format("M%.1f %.1fL%.1f %.1f", x, y - 9, x + 22, y - 9), Svg.QUIET, 1, "4 3");
                svg.path(Svg.format("M%.1f %.1fL%.1f %.1f", x, y + 3, x + 22, y + 3), Svg.QUIET, 1, "4 3");
            } else {
                boolean outside = entry.of().test(Signal.ABOVE_LIMITS);
                mark(svg, outside ? Signal.ABOVE_LIMITS : Signal.RUN_ABOVE, x + 11, y - 3, 3);
            }
            String words = wide ? entry.words() : entry.words().replace(" on one side of the average", "");
            svg.text(x + 28, y + 1, "start", 13, Svg.INK, words);
            if (wide) {
                x += 28 + Label.width(entry.words(), 13) + 22;
            } else {
                y += 24;
            }
        }
    }
}
