package uk.csp.gateway.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars under one another, each with its name and its number in words, and a line where the mean lies.
 *
 * @param mean null for none
 */
public record BarChart(Caption caption, List<Bar> bars, Double mean, String meanWords) {
    private static final double TOP = 26;
    private static final double ROW = 26;
    private static final double NARROW_ROW = 42;
    private static final double THICKNESS = 18;
    private static final double NAMES = 250;
    private static final double NUMBERS = 64;

    /** One bar; the own one is told apart by its pattern of dark colour and bold words. */
    public record Bar(String name, double value, String printed, boolean own) {}

    public BarChart {
        bars = List.copyOf(bars);
    }

    public Drawing draw() {
        return Pair.of(this::draw);
    }

    private Drawing draw(Format format) {
        double row = format.isNarrow() ? NARROW_ROW : ROW;
        double left = format.isNarrow() ? 0 : NAMES;
        double right = format.width() - NUMBERS;
        double height = TOP + bars.size() * row + 6;
        Svg svg = new Svg(caption.as(format.variant()), "bars", format.width(), height);
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        Axis axis = Axis.over(0, Math.max(most, mean == null ? 0 : mean));
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            lanes.add(new Lane(bars.get(i), TOP + i * row, left, right, axis));
        }
        lanes.forEach(lane -> rectangle(svg, lane, format));
        if (mean != null) {
            double x = axis.at(mean, left, right);
            svg.element("line", "class", "csp-mean", "x1", x, "x2", x, "y1", TOP - 6, "y2", height);
            String anchor = x > format.width() * 0.7 ? "end" : x < format.width() * 0.3 ? "start" : "middle";
            svg.text("text", meanWords, "class", "csp-tick", "x", x, "y", TOP - 11, "text-anchor", anchor);
        }
        lanes.forEach(lane -> words(svg, lane, format));
        return svg.done();
    }

    /** Where one bar lies. */
    private record Lane(Bar bar, double top, double left, double right, Axis axis) {
        double end() {
            return axis.at(Math.max(0, bar.value()), left, right);
        }

        double topOfBar(Format format) {
            return format.isNarrow() ? top + 18 : top + 3;
        }
    }

    private static void rectangle(Svg svg, Lane lane, Format format) {
        svg.element(
                "rect",
                "class",
                lane.bar().own() ? "csp-bar csp-bar--own" : "csp-bar",
                "x",
                lane.left(),
                "y",
                lane.topOfBar(format),
                "width",
                Math.max(1, lane.end() - lane.left()),
                "height",
                THICKNESS);
    }

    /** After the line of the mean, so that they cover it where they meet. */
    private static void words(Svg svg, Lane lane, Format format) {
        Bar bar = lane.bar();
        String words = bar.own() ? "csp-name csp-name--own" : "csp-name";
        if (format.isNarrow()) {
            svg.text("text", fitted(bar.name(), 40), "class", words, "x", 0, "y", lane.top() + 13);
        } else {
            svg.text(
                    "text",
                    fitted(bar.name(), 34),
                    "class",
                    words,
                    "x",
                    lane.left() - 10,
                    "y",
                    lane.top() + 18,
                    "text-anchor",
                    "end");
        }
        svg.text("text", bar.printed(), "class", words, "x", lane.end() + 6, "y", lane.topOfBar(format) + 14);
    }

    private static String fitted(String name, int letters) {
        return name.length() <= letters ? name : name.substring(0, letters - 1).strip() + "…";
    }
}
