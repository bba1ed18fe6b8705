package uk.csp.reporting.document;

import java.util.List;

/** A chart as data; its numbers always stand in a table beside it too, so it carries no lineage of its own. */
public record Chart(String id, Form form, String title, String description, String unit, List<Point> points)
        implements Block {
    public Chart {
        points = Lists.copy(points);
    }

    public enum Form {
        LINE,
        COLUMNS,
        BARS
    }

    /** A value, or null where it is not available; the group names the stretch of the axis the point belongs to. */
    public record Point(String label, String group, Long value) {}

    @Override
    public List<Text> texts() {
        return List.of();
    }
}
