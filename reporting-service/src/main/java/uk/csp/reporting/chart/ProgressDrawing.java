package uk.csp.reporting.chart;

import java.util.List;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Point;

/** How much of the way to each target is gone; what is past the target ends at it, what went backwards has no bar. */
final class ProgressDrawing {
    private static final int SIZE = 14;
    private static final double THICK = 16;
    private static final long TARGET = 100;

    private ProgressDrawing() {}

    static String draw(Chart chart, String id, int width) {
        boolean wide = width == ChartDrawing.WIDE;
        double track = wide ? 330 : width - 110.0;
        double room = wide ? width - track - 130 : width;
        int y = 0;
        int height = chart.points().stream()
                .mapToInt(point -> rowHeight(point, wide, room))
                .sum();
        Svg svg = new Svg(id, width, height + 4, chart.title(), chart.description());
        for (Point point : chart.points()) {
            List<String> lines = Label.lines(point.label(), SIZE, room - 14);
            for (int i = 0; i < lines.size(); i++) {
                svg.text(0, y + 18 + 18.0 * i, "start", SIZE, Svg.INK, lines.get(i));
            }
            double left = wide ? room : 0;
            double top = wide ? y + 5 : y + 8 + 18.0 * lines.size();
            track(svg, point, left, top, track);
            y += rowHeight(point, wide, room);
        }
        return svg.done();
    }

    private static int rowHeight(Point point, boolean wide, double room) {
        int lines = Label.lines(point.label(), SIZE, room - 14).size();
        return wide ? Math.max(34, 18 * lines + 16) : 18 * lines + 42;
    }

    private static void track(Svg svg, Point point, double left, double top, double length) {
        svg.bar(left, top, length, THICK, Svg.BAND);
        svg.line(left + length, top - 4, left + length, top + THICK + 4, Svg.INK, 2);
        String words = point.value() == null ? "not known" : point.value() + "%";
        if (point.value() != null) {
            long shown = Math.max(0, Math.min(TARGET, point.value()));
            svg.bar(left, top, length * shown / TARGET, THICK);
        }
        svg.text(left + length + 8, top + 13, "start", SIZE, Svg.INK, words);
        if (point.group() != null) {
            svg.text(left + length + 48, top + 13, "start", 13, Svg.QUIET, point.group());
        }
    }
}
