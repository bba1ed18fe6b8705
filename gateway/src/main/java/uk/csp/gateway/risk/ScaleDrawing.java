package uk.csp.gateway.risk;

import java.util.List;

/**
 * A score on its scale from 0 to 100: the cut points, the interval, a circle for the ratified score and a diamond for the
 * indicative one. It says nothing that the words beside it do not, so it is hidden from those who hear the page.
 */
final class ScaleDrawing {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 24;
    private static final int EDGE = 8;
    private static final double MIDDLE = 12;

    private ScaleDrawing() {}

    static String of(Rating rating, List<Double> cuts) {
        StringBuilder svg = new StringBuilder(
                "<svg class=\"csp-scale\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<line class=\"csp-scale__line\" x1=\"%d\" y1=\"12\" x2=\"%d\" y2=\"12\"/>"
                .formatted(EDGE, WIDTH - EDGE));
        for (double cut : cuts) {
            svg.append(
                    "<line class=\"csp-scale__cut\" x1=\"%1$s\" y1=\"2\" x2=\"%1$s\" y2=\"22\"/>".formatted(at(cut)));
        }
        Rating.Score shown = rating.shown();
        if (shown != null) {
            svg.append("<line class=\"csp-scale__interval\" x1=\"%s\" y1=\"12\" x2=\"%s\" y2=\"12\"/>"
                    .formatted(at(shown.low()), at(shown.high())));
        }
        if (rating.indicative() != null
                && (rating.ratified() == null
                        || Math.abs(rating.indicative().score()
                                        - rating.ratified().score())
                                > 0.05)) {
            svg.append("<g class=\"csp-matrix__spot--%s\">"
                            .formatted(Band.of(rating.indicative()).css()))
                    .append(MatrixDrawing.diamond(x(rating.indicative().score()), MIDDLE, 7, "csp-scale__indicative"))
                    .append("</g>");
        }
        if (rating.ratified() != null) {
            svg.append(
                    "<g class=\"csp-matrix__spot--%s\"><circle class=\"csp-scale__ratified\" cx=\"%s\" cy=\"12\" r=\"5.5\"/></g>"
                            .formatted(
                                    Band.of(rating.ratified()).css(),
                                    at(rating.ratified().score())));
        }
        return svg.append("</svg>").toString();
    }

    private static double x(double score) {
        return EDGE + (WIDTH - 2 * EDGE) * Math.min(100, Math.max(0, score)) / 100;
    }

    private static String at(double score) {
        return MatrixDrawing.number(x(score));
    }
}
