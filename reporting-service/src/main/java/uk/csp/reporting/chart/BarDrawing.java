package uk.csp.reporting.chart;

import java.util.List;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Point;

/**
 * Horizontal bars, for names too long to stand under a column; on a narrow picture the name stands above its bar. A
 * reference is a line over all bars, named above them.
 */
final class BarDrawing {
    private static final int SIZE = 14;
    private static final int MANY = 20;

    private final Chart chart;
    private final List<Point> points;
    private final Axis axis;
    private final boolean wide;
    private final int width;
    private final double left;
    private final double room;
    private final double top;
    private final double thick;
    private final double each;

    BarDrawing(Chart chart, int width) {
        this.chart = chart;
        this.points = chart.points();
        this.axis = ChartDrawing.axis(chart);
        this.width = width;
        this.wide = width == ChartDrawing.WIDE;
        double longest = points.stream()
                .mapToDouble(point -> Label.width(point.label(), SIZE))
                .max()
                .orElse(0);
        this.left = wide ? Math.min(300, longest + 14) : 0;
        this.room = width - left - 14 - Label.width(ChartDrawing.number(axis.top()), SIZE);
        this.top = chart.reference() == null ? 2 : 28;
        this.thick = points.size() > MANY ? 14 : 20;
        this.each = wide ? thick + (points.size() > MANY ? 6 : 10) : thick + 26;
    }

    String draw(String id) {
        int height = (int) (top + each * points.size() + 6);
        Svg svg = new Svg(id, width, height, chart.title(), chart.description());
        if (chart.reference() != null) {
            reference(svg, height);
        }
        for (int i = 0; i < points.size(); i++) {
            bar(svg, points.get(i), top + each * i + 2);
        }
        if (wide) {
            svg.line(left, top, left, height, Svg.INK, 1);
        }
        return svg.done();
    }

    private void bar(Svg svg, Point point, double y) {
        double bar = wide ? y + (each - thick) / 2 - 1 : y + 20;
        double base = bar + thick / 2 + 5;
        String name = shorten(point.label());
        if (wide) {
            svg.text(left - 10, base, "end", SIZE, Svg.INK, name);
        } else {
            words(svg, 0, y + 15, name);
        }
        if (point.value() != null) {
            double size = axis.place(point.value(), room);
            svg.bar(left, bar, size, thick);
            words(svg, left + size + 6, base, ChartDrawing.number(point.value()));
        }
    }

    /** On a ground of their own, so that the reference line does not run through them. */
    private void words(Svg svg, double x, double base, String words) {
        if (chart.reference() != null) {
            svg.bar(x - 2, base - 12, Label.width(words, SIZE) + 4, 15, Svg.PAPER);
        }
        svg.text(x, base, "start", SIZE, Svg.INK, words);
    }

    private void reference(Svg svg, int height) {
        double x = left + axis.place(chart.reference().value(), room);
        String words = chart.reference().label() + ": "
                + ChartDrawing.number(chart.reference().value());
        double half = Label.width(words, 13) / 2;
        double middle = Math.max(half, Math.min(width - half, x));
        svg.text(middle, 14, "middle", 13, Svg.INK, words);
        svg.dashed(x, 19, x, height, Svg.INK, 1.5);
    }

    /** The whole name stands in the table. */
    private String shorten(String label) {
        double most = wide ? left - 10 : width;
        String name = label;
        while (Label.width(name, SIZE) > most && name.length() > 4) {
            name = name.substring(0, name.length() - 2).strip() + "\u2026";
        }
        return name;
    }
}
