package uk.csp.reporting.chart;

import java.util.List;
import java.util.Locale;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Point;

/** How much of the way to each target is gone; what is past the target ends at it, what went backwards has no bar. */
final class ProgressDrawing {
    private static final int SIZE = 14;
    private static final double LINE = 18;
    private static final double THICK = 16;
    private static final long TARGET = 100;

    private ProgressDrawing() {}

    static String draw(Chart chart, String id, int width) {
        boolean wide = width == ChartDrawing.WIDE;
        double longest = chart.points().stream()
                .mapToDouble(point -> Label.width(words(point), SIZE))
                .max()
                .orElse(0);
        double room = wide ? 290 : width;
        double track = wide ? width - room - longest - 14 : width - 2.0;
        int height = chart.points().stream()
                .mapToInt(point -> rowHeight(point, wide, room))
                .sum();
        Svg svg = new Svg(id, width, height + 4, chart.title(), chart.description());
        int y = 0;
        for (Point point : chart.points()) {
            List<String> lines = Label.lines(point.label(), SIZE, room - 14);
            for (int i = 0; i < lines.size(); i++) {
                svg.text(0, y + 18 + LINE * i, "start", SIZE, Svg.INK, lines.get(i));
            }
            if (wide) {
                track(svg, point, room, y + 5, track);
                svg.text(room + track + 10, y + 18, "start", SIZE, Svg.INK, words(point));
            } else {
                double below = y + LINE * lines.size();
                svg.bold(0, below + 18, "start", SIZE, Svg.INK, words(point));
                track(svg, point, 0, below + 26, track);
            }
            y += rowHeight(point, wide, room);
        }
        return svg.done();
    }

    /** 64%, on track. */
    private static String words(Point point) {
        String state = point.group() == null ? "not known" : point.group();
        return point.value() == null ? state : point.value() + "%, " + state.toLowerCase(Locale.UK);
    }

    private static int rowHeight(Point point, boolean wide, double room) {
        int lines = Label.lines(point.label(), SIZE, room - 14).size();
        return (int) (wide ? Math.max(34, LINE * lines + 16) : LINE * lines + 62);
    }

    private static void track(Svg svg, Point point, double left, double top, double length) {
        svg.bar(left, top, length, THICK, Svg.BAND);
        if (point.value() != null) {
            long shown = Math.max(0, Math.min(TARGET, point.value()));
            svg.bar(left, top, length * shown / TARGET, THICK);
        }
        svg.line(left + length, top - 4, left + length, top + THICK + 4, Svg.INK, 2);
    }
}
