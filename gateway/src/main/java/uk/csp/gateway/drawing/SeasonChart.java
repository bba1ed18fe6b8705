package uk.csp.gateway.drawing;

import java.util.List;
import java.util.Objects;

/** The calendar months against the average month (100), each with the interval in which it lies 19 times of 20. */
public record SeasonChart(Caption caption, List<Month> months) {
    private static final double AVERAGE = 100;
    private static final double HEIGHT = 240;
    private static final double TOP = 12;
    private static final double RIGHT = 12;
    private static final double BOTTOM = 30;
    private static final double LEFT = 44;
    private static final int LETTERS = 3;

    /** One calendar month; low and high are null when they are not known. */
    public record Month(String name, Double index, Double low, Double high, boolean stands) {}

    public SeasonChart {
        months = List.copyOf(months);
    }

    public Drawing draw() {
        return Pair.of(this::draw);
    }

    private Drawing draw(Format format) {
        Svg svg = new Svg(caption.as(format.variant()), "season", format.width(), HEIGHT);
        Axis axis = axis();
        for (double tick : axis.ticks()) {
            double y = y(axis, tick);
            svg.element("line", "class", "csp-grid", "x1", LEFT, "x2", format.width() - RIGHT, "y1", y, "y2", y);
            svg.text("text", Numbers.plain(tick), "class", "csp-tick", "x", LEFT - 8, "y", y + 4, "text-anchor", "end");
        }
        double average = y(axis, AVERAGE);
        svg.element(
                "line", "class", "csp-centre", "x1", LEFT, "x2", format.width() - RIGHT, "y1", average, "y2", average);
        for (int i = 0; i < months.size(); i++) {
            month(svg, format, axis, i);
        }
        return svg.done();
    }

    private void month(Svg svg, Format format, Axis axis, int place) {
        Month month = months.get(place);
        double x = LEFT + (place + 0.5) * (format.width() - LEFT - RIGHT) / months.size();
        String name = format.isNarrow() ? month.name().substring(0, 1) : shortened(month.name());
        svg.text("text", name, "class", "csp-tick", "x", x, "y", HEIGHT - 8, "text-anchor", "middle");
        if (month.low() != null && month.high() != null) {
            svg.element(
                    "line",
                    "class",
                    month.stands() ? "csp-interval csp-interval--stands" : "csp-interval",
                    "x1",
                    x,
                    "x2",
                    x,
                    "y1",
                    y(axis, month.low()),
                    "y2",
                    y(axis, month.high()));
        }
        if (month.index() != null && month.stands()) {
            svg.element(
                    "rect",
                    "class",
                    "csp-stands",
                    "x",
                    x - 5,
                    "y",
                    y(axis, month.index()) - 5,
                    "width",
                    10,
                    "height",
                    10);
        } else if (month.index() != null) {
            svg.element("circle", "class", "csp-dot", "cx", x, "cy", y(axis, month.index()), "r", 4.5);
        }
    }

    private static String shortened(String name) {
        return name.length() <= LETTERS ? name : name.substring(0, LETTERS);
    }

    private Axis axis() {
        double least = AVERAGE;
        double most = AVERAGE;
        for (Month month : months) {
            for (Double value : new Double[] {month.index(), month.low(), month.high()}) {
                if (Objects.nonNull(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return Axis.over(least, most);
    }

    private static double y(Axis axis, double value) {
        return axis.at(value, HEIGHT - BOTTOM, TOP);
    }
}
