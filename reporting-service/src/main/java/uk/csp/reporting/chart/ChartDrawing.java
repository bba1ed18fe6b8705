package uk.csp.reporting.chart;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
            case LINE -> new LineDrawing(chart, id, width).draw();
            case COLUMNS -> ColumnDrawing.draw(chart, id, width);
            case BARS -> new BarDrawing(chart, width).draw(id);
            case MATRIX -> new MatrixDrawing(chart, width).draw(id);
            case PROGRESS -> ProgressDrawing.draw(chart, id, width);
        };
    }

    /** High enough for every value, limit and reference. */
    static Axis axis(Chart chart) {
        LongStream values = chart.points().stream()
                .map(Chart.Point::value)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue);
        LongStream limits = chart.points().stream()
                .map(Chart.Point::limits)
                .filter(Objects::nonNull)
                .map(Chart.Limits::upper)
                .mapToLong(BigDecimal::longValue);
        LongStream reference = Stream.ofNullable(chart.reference()).mapToLong(Chart.Reference::value);
        return Axis.upTo(LongStream.concat(LongStream.concat(values, limits), reference)
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
