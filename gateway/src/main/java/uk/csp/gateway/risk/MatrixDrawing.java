package uk.csp.gateway.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Harm against likelihood as SVG. Each word of the model's axes gets a strip of the same width, within which a share is
 * placed where it lies. A circle is a ratified rating, a diamond an indicative one; an arrow leads from the one to the
 * other where they differ: up for riskier, down for less. Its length says nothing.
 */
final class MatrixDrawing {
    private static final int LEFT = 74;
    private static final int TOP = 10;
    private static final int SIDE = 540;
    private static final int RADIUS = 13;
    private static final int MARGIN = RADIUS + 4;

    private final List<Model.Grade> grades;
    private final StringBuilder svg = new StringBuilder();

    /** @param grades of the model in any order */
    MatrixDrawing(List<Model.Grade> grades) {
        this.grades = grades.stream()
                .sorted(Comparator.comparingDouble(Model.Grade::from))
                .toList();
    }

    String draw(List<Spot> spots) {
        add("<svg class=\"csp-matrix\" viewBox=\"0 0 %d %d\" role=\"group\" aria-labelledby=\"matrix-title\">"
                .formatted(LEFT + SIDE + 6, TOP + SIDE + 64));
        add("<title id=\"matrix-title\">Threats by harm and likelihood</title>");
        cells();
        axes();
        List<Spread.Point> wanted = spots.stream()
                .map(spot -> new Spread.Point(
                        inside(SIDE * place(spot.likelihood())), inside(SIDE * (1 - place(spot.harm())))))
                .toList();
        List<Spread.Point> drawn = Spread.apart(wanted, 2.0 * RADIUS + 3, MARGIN, SIDE - MARGIN);
        for (int i = 0; i < spots.size(); i++) {
            leader(wanted.get(i), drawn.get(i));
        }
        // Those with an arrow first, so that no arrow lies over a number.
        IntStream.range(0, spots.size())
                .boxed()
                .sorted(Comparator.comparing(i -> spots.get(i).drift() == 0))
                .forEach(i -> marker(spots.get(i), drawn.get(i)));
        return add("</svg>").toString();
    }

    /** A marker at the very edge stands beside it. */
    private static double inside(double at) {
        return Math.min(SIDE - MARGIN, Math.max(MARGIN, at));
    }

    /** Where on its axis a share lies, 0 to 1. */
    double place(double share) {
        if (grades.isEmpty()) {
            return share;
        }
        int strip = 0;
        while (strip + 1 < grades.size() && share >= grades.get(strip + 1).from()) {
            strip++;
        }
        double from = grades.get(strip).from();
        double to = strip + 1 < grades.size() ? grades.get(strip + 1).from() : 1;
        double within = to > from ? Math.min(1, Math.max(0, (share - from) / (to - from))) : 0;
        return (strip + within) / grades.size();
    }

    private void cells() {
        int strips = Math.max(1, grades.size());
        double size = (double) SIDE / strips;
        for (int harm = 0; harm < strips; harm++) {
            for (int likelihood = 0; likelihood < strips; likelihood++) {
                int heat = strips == 1 ? 0 : (int) Math.round(4.0 * (harm + likelihood) / (2 * (strips - 1)));
                add(
                        "<rect class=\"csp-matrix__cell csp-matrix__cell--%d\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                                .formatted(
                                        heat,
                                        number(LEFT + likelihood * size),
                                        number(TOP + SIDE - (harm + 1) * size),
                                        number(size),
                                        number(size)));
            }
        }
    }

    private void axes() {
        double size = (double) SIDE / Math.max(1, grades.size());
        for (int i = 0; i < grades.size(); i++) {
            double middle = (i + 0.5) * size;
            text(
                    LEFT + middle,
                    TOP + SIDE + 24,
                    "csp-matrix__word",
                    grades.get(i).word(),
                    "");
            double y = TOP + SIDE - middle;
            text(LEFT - 16, y, "csp-matrix__word", grades.get(i).word(), turned(LEFT - 16, y));
        }
        text(LEFT + SIDE / 2.0, TOP + SIDE + 52, "csp-matrix__axis", "Likelihood →", "");
        double y = TOP + SIDE / 2.0;
        text(LEFT - 48, y, "csp-matrix__axis", "Harm →", turned(LEFT - 48, y));
    }

    private void leader(Spread.Point from, Spread.Point to) {
        if (from.distance(to) > RADIUS) {
            add("<line class=\"csp-matrix__leader\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                    .formatted(
                            number(LEFT + from.x()),
                            number(TOP + from.y()),
                            number(LEFT + to.x()),
                            number(TOP + to.y())));
            add("<circle class=\"csp-matrix__true\" cx=\"%s\" cy=\"%s\" r=\"2.5\"/>"
                    .formatted(number(LEFT + from.x()), number(TOP + from.y())));
        }
    }

    private void marker(Spot spot, Spread.Point at) {
        double x = LEFT + at.x();
        double y = TOP + at.y();
        Band shown = spot.ratified() != null ? spot.ratified() : spot.indicative();
        String css = shown == null ? "other" : shown.css();
        add("<a class=\"csp-matrix__spot csp-matrix__spot--%s\" href=\"%s\" aria-label=\"%s\"><title>%s</title>"
                .formatted(css, escaped(spot.address()), escaped(spot.words()), escaped(spot.words())));
        if (spot.ratified() != null) {
            add("<circle cx=\"%s\" cy=\"%s\" r=\"%d\"/>".formatted(number(x), number(y), RADIUS));
        } else {
            add(diamond(x, y, RADIUS + 3, ""));
        }
        text(x, y + 5, "csp-matrix__number", String.valueOf(spot.number()), "");
        if (spot.drift() != 0 && spot.indicative() != null) {
            drift(spot, x, y);
        }
        add("</a>");
    }

    /** A small diamond above or below, so that it is told apart from the circle without its colour. */
    private void drift(Spot spot, double x, double y) {
        boolean up = y > TOP + 40 ? spot.drift() > 0 || y > TOP + SIDE - 40 : false;
        double way = up ? -1 : 1;
        double tip = y + way * (RADIUS + 9);
        String arrow = spot.drift() > 0 ? "rise" : "fall";
        add("<line class=\"csp-matrix__arrow csp-matrix__arrow--%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                .formatted(arrow, number(x), number(y + way * RADIUS), number(x), number(tip)));
        add("<g class=\"csp-matrix__drift csp-matrix__spot--%s\">%s</g>"
                .formatted(spot.indicative().css(), diamond(x, tip + way * 6, 9, "")));
        text(x, tip + way * 6 + 4, "csp-matrix__letter", spot.drift() > 0 ? "↑" : "↓", "");
    }

    static String diamond(double x, double y, double half, String css) {
        return "<path%s d=\"M%s %sL%s %sL%s %sL%s %sZ\"/>"
                .formatted(
                        css.isEmpty() ? "" : " class=\"" + css + "\"",
                        number(x),
                        number(y - half),
                        number(x + half),
                        number(y),
                        number(x),
                        number(y + half),
                        number(x - half),
                        number(y));
    }

    private void text(double x, double y, String css, String words, String transform) {
        add("<text class=\"%s\" x=\"%s\" y=\"%s\"%s>%s</text>"
                .formatted(css, number(x), number(y), transform, escaped(words)));
    }

    private static String turned(double x, double y) {
        return " transform=\"rotate(-90 %s %s)\"".formatted(number(x), number(y));
    }

    private StringBuilder add(String part) {
        return svg.append(part);
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
