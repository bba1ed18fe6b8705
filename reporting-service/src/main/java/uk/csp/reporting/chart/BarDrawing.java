package uk.csp.reporting.chart;

import java.util.List;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Point;

/** Horizontal bars, for names too long to stand under a column; on a narrow picture the name stands above its bar. */
final class BarDrawing {
    private BarDrawing() {}

    static String draw(Chart chart, String id, int width) {
        boolean wide = width == ChartDrawing.WIDE;
        List<Point> points = chart.points();
        double each = wide ? 30 : 44;
        int height = (int) (each * points.size() + 10);
        Svg svg = new Svg(id, width, height, chart.title(), chart.description());
        Axis axis = ChartDrawing.axis(chart);
        double left = wide ? 236 : 0;
        double room = width - left - 60;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double y = each * i + 4;
            double bar = wide ? y : y + 20;
            svg.text(wide ? left - 10 : 0, y + 15, wide ? "end" : "start", 14, Svg.INK, point.label());
            if (point.value() != null) {
                double size = axis.place(point.value(), room);
                svg.bar(left, bar, size, 20);
                svg.text(left + size + 6, bar + 15, "start", 14, Svg.INK, ChartDrawing.number(point.value()));
            }
        }
        if (wide) {
            svg.line(left, 0, left, height, Svg.INK, 1);
        }
        return svg.done();
    }
}
