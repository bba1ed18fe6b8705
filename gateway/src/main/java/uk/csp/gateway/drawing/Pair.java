package uk.csp.gateway.drawing;

import java.util.function.Function;

/** One picture in the two formats; only one of them is displayed, and so only one is read out. */
final class Pair {
    private Pair() {}

    static Drawing of(Function<Format, Drawing> draw) {
        StringBuilder both = new StringBuilder();
        for (Format format : Format.values()) {
            both.append("<div class=\"csp-picture csp-picture--")
                    .append(format.variant())
                    .append("\">")
                    .append(draw.apply(format).svg())
                    .append("</div>");
        }
        return new Drawing(both.toString());
    }
}
