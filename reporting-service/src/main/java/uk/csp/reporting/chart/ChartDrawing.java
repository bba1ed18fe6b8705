package uk.csp.reporting.chart;

import java.util.Locale;
import java.util.Objects;
import uk.csp.reporting.document.Chart;

/** Draws the charts of a document as SVG, wide for a page and narrow for a telephone. */
public final class ChartDrawing {
    static final int WIDE = 760;
    static final int NARROW = 320;

    private ChartDrawing() {}

    public static String wide(Chart chart) {
        return draw(chart, WIDE);
    }

    public static String narrow(Chart chart) {
        return draw(chart, NARROW);
    }

    private static String draw(Chart chart, int width) {
        String id = chart.id() + (width == WIDE ? "-wide" : "-narrow");
        return switch (chart.form()) {
            case LINE -> LineDrawing.draw(chart, id, width);
            case COLUMNS -> ColumnDrawing.draw(chart, id, width);
            case BARS -> BarDrawing.draw(chart, id, width);
        };
    }

    static Axis axis(Chart chart) {
        return Axis.upTo(chart.points().stream()
                .map(Chart.Point::value)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(1));
    }

    /** Grid lines and their values on the left, for a plot between these edges. */
    static void grid(Svg svg, Axis axis, double left, double right, double top, double bottom) {
        for (long tick : axis.ticks()) {
            double y = bottom - axis.place(tick, bottom - top);
            svg.line(left, y, right, y, tick == 0 ? Svg.INK : Svg.GRID, 1);
            svg.text(left - 6, y + 4, "end", 13, Svg.QUIET, number(tick));
        }
    }

    static double left(Axis axis) {
        return 14 + 7.5 * number(axis.top()).length();
    }

    static String number(long value) {
        return String.format(Locale.UK, "%,d", value);
    }
}
