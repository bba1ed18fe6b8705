package uk.csp.gateway.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes the elements of one picture: text is escaped here and nowhere else, numbers have at most one decimal. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    Svg(Caption caption, String kind, double width, double height) {
        open(
                "svg",
                "class",
                "csp-chart csp-chart--" + kind,
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "width",
                width,
                "height",
                height,
                "role",
                "img",
                "aria-labelledby",
                caption.id() + "-title " + caption.id() + "-desc",
                "focusable",
                "false");
        text("title", caption.title(), "id", caption.id() + "-title");
        text("desc", caption.description(), "id", caption.id() + "-desc");
    }

    /** An element without content; attributes as name, value, name, value. */
    Svg element(String name, Object... attributes) {
        begin(name, attributes);
        out.append("/>");
        return this;
    }

    Svg open(String name, Object... attributes) {
        begin(name, attributes);
        out.append('>');
        return this;
    }

    Svg close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    Svg text(String name, String words, Object... attributes) {
        open(name, attributes);
        out.append(escaped(words));
        return close(name);
    }

    Drawing done() {
        close("svg");
        return new Drawing(out.toString());
    }

    private void begin(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value instanceof Number number ? number(number.doubleValue()) : escaped(value.toString()))
                    .append('"');
        }
    }

    static String number(double value) {
        String text = BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return text.equals("-0") ? "0" : text;
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return safe.toString();
    }
}
