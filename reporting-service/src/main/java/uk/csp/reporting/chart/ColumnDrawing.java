package uk.csp.reporting.chart;

import java.util.List;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Point;

/** Columns side by side, each with its value above it where there is room. */
final class ColumnDrawing {
    private ColumnDrawing() {}

    static String draw(Chart chart, String id, int width) {
        boolean wide = width == ChartDrawing.WIDE;
        int height = wide ? 300 : 240;
        Svg svg = new Svg(id, width, height, chart.title(), chart.description());
        Axis axis = ChartDrawing.axis(chart);
        double left = ChartDrawing.left(axis);
        double right = width - 4.0;
        double top = 34;
        double bottom = height - 30.0;
        svg.text(0, 14, "start", 13, Svg.QUIET, "Average number of " + chart.unit());
        ChartDrawing.grid(svg, axis, left, right, top, bottom);
        List<Point> points = chart.points();
        double step = (right - left) / points.size();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double middle = left + step * (i + 0.5);
            svg.text(middle, bottom + 20, "middle", wide ? 14 : 11, Svg.INK, shorten(point.label()));
            if (point.value() != null) {
                double size = axis.place(point.value(), bottom - top);
                svg.bar(middle - step * 0.36, bottom - size, step * 0.72, size);
                if (wide) {
                    svg.text(middle, bottom - size - 5, "middle", 13, Svg.INK, ChartDrawing.number(point.value()));
                }
            }
        }
        return svg.done();
    }

    private static String shorten(String label) {
        return label.length() > 3 ? label.substring(0, 3) : label;
    }
}
