package uk.csp.gateway.drawing;

/** A line with gaps where there is no value; a value between two gaps is a dot, so that it is not lost. */
final class Line {
    private final Svg svg;
    private final String cssClass;
    private final StringBuilder points = new StringBuilder();
    private int length;
    private double lastX;
    private double lastY;

    Line(Svg svg, String cssClass) {
        this.svg = svg;
        this.cssClass = cssClass;
    }

    void to(double x, Double y) {
        if (y == null) {
            end();
            return;
        }
        points.append(length == 0 ? "" : " ").append(Svg.number(x)).append(',').append(Svg.number(y));
        length++;
        lastX = x;
        lastY = y;
    }

    void end() {
        if (length == 1) {
            svg.element("circle", "class", "csp-dot", "cx", lastX, "cy", lastY, "r", 2);
        } else if (length > 1) {
            svg.element("polyline", "class", cssClass, "points", points.toString(), "fill", "none");
        }
        points.setLength(0);
        length = 0;
    }
}
