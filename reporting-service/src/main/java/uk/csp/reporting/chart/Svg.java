package uk.csp.reporting.chart;

import java.util.Locale;

/**
 * Writes an SVG picture with a title and a description for those who do not see it. The PDF draws the same shapes and no
 * others, so a new one needs a drawing there too.
 */
final class Svg {
    static final String INK = "#0b0c0c";
    static final String QUIET = "#505a5f";
    static final String GRID = "#d0d4d6";
    static final String BAR = "#1d70b8";
    static final String BAND = "#e6eef5";
    static final String SIGNAL = "#a3200f";
    static final String PAPER = "#ffffff";

    private final StringBuilder svg = new StringBuilder();

    Svg(String id, int width, int height, String title, String description) {
        svg.append(String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"%1$s-title %1$s-desc\""
                        + " viewBox=\"0 0 %2$d %3$d\" width=\"%2$d\" height=\"%3$d\""
                        + " font-family=\"arial, sans-serif\">",
                id, width, height));
        svg.append(String.format("<title id=\"%s-title\">%s</title>", id, escape(title)));
        svg.append(String.format("<desc id=\"%s-desc\">%s</desc>", id, escape(description)));
    }

    Svg line(double x1, double y1, double x2, double y2, String colour, double width) {
        svg.append(format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
                x1, y1, x2, y2, colour, width));
        return this;
    }

    Svg dashed(double x1, double y1, double x2, double y2, String colour, double width) {
        return path(format("M%.1f %.1fL%.1f %.1f", x1, y1, x2, y2), colour, width, "5 4");
    }

    Svg path(String points, String colour, double width) {
        return path(points, colour, width, null);
    }

    /** Dashes as in stroke-dasharray, or null for a line without gaps. */
    Svg path(String points, String colour, double width, String dashes) {
        svg.append(format(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" stroke-linejoin=\"round\"%s/>",
                points, colour, width, dashes == null ? "" : " stroke-dasharray=\"" + dashes + "\""));
        return this;
    }

    Svg area(String points, String colour) {
        svg.append(format("<path d=\"%s\" fill=\"%s\"/>", points, colour));
        return this;
    }

    Svg bar(double x, double y, double width, double height) {
        return bar(x, y, width, height, BAR);
    }

    Svg bar(double x, double y, double width, double height, String colour) {
        svg.append(format(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x, y, width, height, colour));
        return this;
    }

    Svg dot(double x, double y, double radius) {
        return circle(x, y, radius, BAR, BAR);
    }

    Svg circle(double x, double y, double radius, String fill, String stroke) {
        svg.append(format(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>",
                x, y, radius, fill, stroke));
        return this;
    }

    /** Points as x,y pairs. */
    Svg polygon(String fill, String stroke, double... points) {
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            pairs.append(format(i == 0 ? "%.1f,%.1f" : " %.1f,%.1f", points[i], points[i + 1]));
        }
        svg.append(
                format("<polygon points=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>", pairs, fill, stroke));
        return this;
    }

    /** Anchor is start, middle or end. */
    Svg text(double x, double y, String anchor, int size, String colour, String words) {
        return text(x, y, anchor, size, colour, words, "");
    }

    Svg bold(double x, double y, String anchor, int size, String colour, String words) {
        return text(x, y, anchor, size, colour, words, " font-weight=\"700\"");
    }

    private Svg text(double x, double y, String anchor, int size, String colour, String words, String weight) {
        svg.append(format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\"%s>%s</text>",
                x, y, anchor, size, colour, weight, escape(words)));
        return this;
    }

    String done() {
        return svg + "</svg>";
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
