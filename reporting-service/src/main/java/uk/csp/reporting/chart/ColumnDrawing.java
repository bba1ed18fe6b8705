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
        double step = (right - left) / Math.max(1, points.size());
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double middle = left + step * (i + 0.5);
            svg.text(middle, bottom + 20, "middle", 14, Svg.INK, shorten(point.label(), wide ? 3 : 1));
            if (point.value() != null) {
                double size = axis.place(point.value(), bottom - top);
                svg.bar(middle - step * 0.36, bottom - size, step * 0.72, size);
                String value = ChartDrawing.number(point.value());
                if (Label.width(value, 13) < step) {
                    svg.text(middle, bottom - size - 5, "middle", 13, Svg.INK, value);
                }
            }
        }
        reference(svg, chart, axis, left, right, top, bottom);
        return svg.done();
    }

    private static void reference(
            Svg svg, Chart chart, Axis axis, double left, double right, double top, double bottom) {
        if (chart.reference() != null) {
            double y = bottom - axis.place(chart.reference().value(), bottom - top);
            svg.dashed(left, y, right, y, Svg.INK, 1.5);
            String words = chart.reference().label() + ": "
                    + ChartDrawing.number(chart.reference().value());
            svg.text(right, 14, "end", 13, Svg.INK, words);
            double start = right - Label.width(words, 13) - 34;
            svg.dashed(start, 10, start + 28, 10, Svg.INK, 1.5);
        }
    }

    private static String shorten(String label, int letters) {
        return label.length() > letters ? label.substring(0, letters) : label;
    }
}
