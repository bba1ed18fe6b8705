package uk.csp.gateway.drawing;

import java.util.List;

/**
 * Areas coloured by class. The class's number is written into every area that has room for it, so that the map can be read
 * without telling colours apart; an area without a figure is hatched by its outline, not coloured.
 */
public record Choropleth(Caption caption, List<Area> areas) {
    private static final double WIDTH = 620;
    private static final double MOST_HEIGHT = 620;
    private static final double MARGIN = 6;
    private static final double ROOM_FOR_A_DIGIT = 22;

    /** A place in degrees. */
    public record Point(double longitude, double latitude) {}

    /**
     * An area with its outline.
     *
     * @param rings outer rings and holes of all its parts
     * @param band the class, 1 for the lowest; 0 without a figure
     */
    public record Area(String name, String words, List<List<Point>> rings, int band) {
        public Area {
            rings = rings.stream().map(List::copyOf).toList();
        }
    }

    public Choropleth {
        areas = List.copyOf(areas);
    }

    public Drawing draw() {
        Bounds bounds =
                Bounds.of(areas.stream().flatMap(area -> area.rings().stream()).toList());
        double scale = Math.min((WIDTH - 2 * MARGIN) / bounds.width(), (MOST_HEIGHT - 2 * MARGIN) / bounds.height());
        double width = bounds.width() * scale + 2 * MARGIN;
        double height = bounds.height() * scale + 2 * MARGIN;
        Svg svg = new Svg(caption, "map", width, height);
        for (Area area : areas) {
            svg.open(
                            "path",
                            "class",
                            "csp-area csp-area--" + area.band(),
                            "d",
                            path(area, bounds, scale),
                            "fill-rule",
                            "evenodd")
                    .text("title", area.name() + ": " + area.words())
                    .close("path");
        }
        for (Area area : areas) {
            digit(svg, area, bounds, scale);
        }
        return svg.done();
    }

    private static String path(Area area, Bounds bounds, double scale) {
        StringBuilder path = new StringBuilder();
        for (List<Point> ring : area.rings()) {
            char command = 'M';
            for (Point point : ring) {
                path.append(command)
                        .append(Svg.number(MARGIN + bounds.x(point) * scale))
                        .append(' ')
                        .append(Svg.number(MARGIN + bounds.y(point) * scale));
                command = 'L';
            }
            path.append('Z');
        }
        return path.toString();
    }

    private static void digit(Svg svg, Area area, Bounds bounds, double scale) {
        if (area.band() == 0) {
            return;
        }
        List<Point> largest = area.rings().stream()
                .max((one, other) -> Double.compare(Bounds.area(one), Bounds.area(other)))
                .orElse(List.of());
        Bounds own = Bounds.of(List.of(largest));
        boolean hasRoom = Math.min(own.width(), own.height()) * bounds.ratio(own) * scale >= ROOM_FOR_A_DIGIT;
        if (hasRoom) {
            Point middle = Bounds.centroid(largest);
            svg.text(
                    "text",
                    String.valueOf(area.band()),
                    "class",
                    "csp-digit csp-digit--" + area.band(),
                    "x",
                    MARGIN + bounds.x(middle) * scale,
                    "y",
                    MARGIN + bounds.y(middle) * scale + 4,
                    "text-anchor",
                    "middle");
        }
    }
}
