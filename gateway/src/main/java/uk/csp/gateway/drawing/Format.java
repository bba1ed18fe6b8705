package uk.csp.gateway.drawing;

/**
 * The room a picture has. Each larger picture is drawn twice and the style sheet shows one of them, so that its words are
 * readable on a telephone and not enormous on a screen.
 */
enum Format {
    WIDE(760),
    NARROW(300);

    private final double width;

    Format(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    boolean isNarrow() {
        return this == NARROW;
    }

    String variant() {
        return isNarrow() ? "narrow" : "wide";
    }
}
