package uk.csp.reporting.chart;

import java.util.List;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Point;

/** A line over time. Where a value is missing the line breaks; it is not drawn through what is not known. */
final class LineDrawing {
    private LineDrawing() {}

    static String draw(Chart chart, String id, int width) {
        int height = width == ChartDrawing.WIDE ? 320 : 250;
        Svg svg = new Svg(id, width, height, chart.title(), chart.description());
        Axis axis = ChartDrawing.axis(chart);
        double left = ChartDrawing.left(axis);
        double right = width - 12.0;
        double top = 30;
        double bottom = height - 34.0;
        svg.text(0, 14, "start", 13, Svg.QUIET, "Number of " + chart.unit() + " a month");
        ChartDrawing.grid(svg, axis, left, right, top, bottom);
        List<Point> points = chart.points();
        double step = (right - left) / points.size();
        groups(svg, points, left, step, top, bottom);
        StringBuilder path = new StringBuilder();
        boolean broken = true;
        for (int i = 0; i < points.size(); i++) {
            Long value = points.get(i).value();
            if (value != null) {
                double x = left + step * (i + 0.5);
                double y = bottom - axis.place(value, bottom - top);
                path.append(Svg.format("%s%.1f %.1f", broken ? "M" : "L", x, y));
                svg.dot(x, y, width == ChartDrawing.WIDE ? 3 : 2);
            }
            broken = value == null;
        }
        return path.isEmpty()
                ? svg.done()
                : svg.path(path.toString(), Svg.BAR, 2.5).done();
    }

    /** A label under each stretch of points of the same group, and a line where one ends. */
    private static void groups(Svg svg, List<Point> points, double left, double step, double top, double bottom) {
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size()
                    || !points.get(i).group().equals(points.get(from).group())) {
                svg.text(
                        left + step * (from + i) / 2,
                        bottom + 22,
                        "middle",
                        13,
                        Svg.INK,
                        points.get(from).group());
                if (i < points.size()) {
                    svg.line(left + step * i, top, left + step * i, bottom + 8, Svg.QUIET, 1);
                }
                from = i;
            }
        }
    }
}
