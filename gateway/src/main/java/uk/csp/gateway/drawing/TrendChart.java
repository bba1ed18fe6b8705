package uk.csp.gateway.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Months in a row with their control limits. What stands out has a shape of its own, not a colour alone. */
public record TrendChart(Caption caption, List<Month> months) {
    private static final double HEIGHT = 300;
    private static final double TOP = 12;
    private static final double RIGHT = 12;
    private static final double BOTTOM = 34;
    private static final double LEFT = 52;

    /** How a month stands to its limits. */
    public enum Signal {
        NONE,
        ABOVE,
        BELOW,
        RUN
    }

    /**
     * One month.
     *
     * @param tick words below the axis, null for most months
     * @param value null when not received
     * @param lower null without limits, as are centre and upper
     */
    public record Month(
            String label, String tick, Double value, Double lower, Double centre, Double upper, Signal signal) {}

    public TrendChart {
        months = List.copyOf(months);
    }

    public Drawing draw() {
        return Pair.of(this::draw);
    }

    private Drawing draw(Format format) {
        Svg svg = new Svg(caption.as(format.variant()), "trend", format.width(), HEIGHT);
        Axis axis = axis();
        for (double tick : axis.ticks()) {
            double y = y(axis, tick);
            svg.element("line", "class", "csp-grid", "x1", LEFT, "x2", format.width() - RIGHT, "y1", y, "y2", y);
            svg.text("text", Numbers.plain(tick), "class", "csp-tick", "x", LEFT - 8, "y", y + 4, "text-anchor", "end");
        }
        ticks(svg, format);
        band(svg, format, axis);
        line(svg, format, axis, "csp-centre", months.stream().map(Month::centre).toList());
        missing(svg, format);
        line(svg, format, axis, "csp-line", months.stream().map(Month::value).toList());
        for (int i = 0; i < months.size(); i++) {
            mark(svg, months.get(i), x(i, format), axis);
        }
        return svg.done();
    }

    private Axis axis() {
        double[] all = months.stream()
                .flatMap(month -> Stream.of(month.value(), month.lower(), month.centre(), month.upper()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return Axis.ofCounts(
                DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1));
    }

    private double x(int place, Format format) {
        double room = format.width() - LEFT - RIGHT;
        return LEFT + (place + 0.5) * room / Math.max(1, months.size());
    }

    private static double y(Axis axis, double value) {
        return axis.at(value, HEIGHT - BOTTOM, TOP);
    }

    private void ticks(Svg svg, Format format) {
        for (int i = 0; i < months.size(); i++) {
            String tick = months.get(i).tick();
            if (tick != null) {
                double x = x(i, format);
                svg.element(
                        "line",
                        "class",
                        "csp-axis",
                        "x1",
                        x,
                        "x2",
                        x,
                        "y1",
                        HEIGHT - BOTTOM,
                        "y2",
                        HEIGHT - BOTTOM + 6);
                svg.text(
                        "text",
                        format.isNarrow() ? tick.replace(" 20", " ’") : tick,
                        "class",
                        "csp-tick",
                        "x",
                        x,
                        "y",
                        HEIGHT - 10,
                        "text-anchor",
                        anchor(i));
            }
        }
    }

    /** Words at the ends stay inside the picture. */
    private String anchor(int place) {
        return place == 0 ? "start" : place == months.size() - 1 ? "end" : "middle";
    }

    private void band(Svg svg, Format format, Axis axis) {
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            if (month.lower() != null && month.upper() != null) {
                String x = Svg.number(x(i, format));
                upper.add(x + "," + Svg.number(y(axis, month.upper())));
                lower.add(0, x + "," + Svg.number(y(axis, month.lower())));
            }
        }
        if (upper.size() > 1) {
            svg.element(
                    "polygon", "class", "csp-band", "points", String.join(" ", upper) + " " + String.join(" ", lower));
        }
    }

    private void line(Svg svg, Format format, Axis axis, String cssClass, List<Double> values) {
        Line line = new Line(svg, cssClass);
        for (int i = 0; i < values.size(); i++) {
            line.to(x(i, format), values.get(i) == null ? null : y(axis, values.get(i)));
        }
        line.end();
    }

    private void missing(Svg svg, Format format) {
        double half = (format.width() - LEFT - RIGHT) / Math.max(1, months.size()) / 2;
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).value() == null) {
                svg.element(
                        "rect",
                        "class",
                        "csp-missing",
                        "x",
                        x(i, format) - half,
                        "y",
                        TOP,
                        "width",
                        2 * half,
                        "height",
                        HEIGHT - TOP - BOTTOM);
            }
        }
    }

    private static void mark(Svg svg, Month month, double x, Axis axis) {
        if (month.value() == null) {
            return;
        }
        double y = y(axis, month.value());
        switch (month.signal()) {
            case ABOVE -> shape(svg, "csp-above", month, triangle(x, y, -7));
            case BELOW -> shape(svg, "csp-below", month, triangle(x, y, 7));
            case RUN -> svg.element("rect", "class", "csp-run", "x", x - 3.5, "y", y - 3.5, "width", 7, "height", 7);
            case NONE -> svg.element("circle", "class", "csp-dot", "cx", x, "cy", y, "r", 2.5);
        }
    }

    private static void shape(Svg svg, String cssClass, Month month, String points) {
        svg.open("polygon", "class", cssClass, "points", points)
                .text("title", month.label() + ": " + Numbers.plain(month.value()))
                .close("polygon");
    }

    private static String triangle(double x, double y, double size) {
        return Svg.number(x) + "," + Svg.number(y + size) + " " + Svg.number(x - 7) + "," + Svg.number(y - size * 0.8)
                + " " + Svg.number(x + 7) + "," + Svg.number(y - size * 0.8);
    }
}
