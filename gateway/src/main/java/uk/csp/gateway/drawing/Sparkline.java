package uk.csp.gateway.drawing;

import java.util.List;
import java.util.Objects;

/**
 * A word-sized line of monthly counts. A month that was not received is a gap, never zero; the last one has a dot.
 *
 * @param values null where not received
 */
public record Sparkline(Caption caption, List<Double> values) {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 32;
    private static final double MARGIN = 4;

    public Drawing draw() {
        Svg svg = new Svg(caption, "spark", WIDTH, HEIGHT);
        List<Double> known = values.stream().filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return svg.done();
        }
        double least = known.stream().min(Double::compare).orElseThrow();
        double most = known.stream().max(Double::compare).orElseThrow();
        Line line = new Line(svg, "csp-line");
        for (int i = 0; i < values.size(); i++) {
            line.to(x(i), values.get(i) == null ? null : y(values.get(i), least, most));
        }
        line.end();
        for (int last = values.size() - 1; last >= 0; last--) {
            if (values.get(last) != null) {
                svg.element(
                        "circle", "class", "csp-dot", "cx", x(last), "cy", y(values.get(last), least, most), "r", 3);
                break;
            }
        }
        return svg.done();
    }

    private double x(int place) {
        return values.size() == 1 ? WIDTH / 2 : MARGIN + place * (WIDTH - 2 * MARGIN) / (values.size() - 1);
    }

    private static double y(double value, double least, double most) {
        return most == least ? HEIGHT / 2 : HEIGHT - MARGIN - (value - least) / (most - least) * (HEIGHT - 2 * MARGIN);
    }
}
