package uk.csp.reporting.document;

import java.math.BigDecimal;
import java.util.List;

/** A chart as data; its numbers always stand in a table beside it too, so it carries no lineage of its own. */
public record Chart(
        String id, Form form, String title, String description, String unit, List<Point> points, Reference reference)
        implements Block {
    public Chart {
        points = Lists.copy(points);
    }

    public Chart(String id, Form form, String title, String description, String unit, List<Point> points) {
        this(id, form, title, description, unit, points, null);
    }

    /**
     * A LINE shows values over time, with control limits where its points have them; COLUMNS and BARS compare values; a
     * MATRIX places points by harm and likelihood; PROGRESS shows how much of a way is gone, 100 being the target.
     */
    public enum Form {
        LINE,
        COLUMNS,
        BARS,
        MATRIX,
        PROGRESS
    }

    /** A value all others are seen against, such as an average. */
    public record Reference(String label, long value) {}

    /** A value, or null where it is not available; the group names the stretch of the axis the point belongs to. */
    public record Point(String label, String group, Long value, Limits limits, Place place) {
        public Point(String label, String group, Long value) {
            this(label, group, value, null, null);
        }

        public static Point limited(String label, String group, Long value, Limits limits) {
            return new Point(label, group, value, limits, null);
        }

        public static Point placed(String label, Place place) {
            return new Point(label, null, null, null, place);
        }
    }

    /** What a month may count by chance, and whether it or its run is past that. */
    public record Limits(BigDecimal centre, BigDecimal lower, BigDecimal upper, Signal signal) {}

    public enum Signal {
        NONE,
        ABOVE_LIMITS,
        BELOW_LIMITS,
        RUN_ABOVE,
        RUN_BELOW
    }

    /** In per cent of the most there can be; a band people agreed on, or one that figures and scores indicate. */
    public record Place(int likelihood, int harm, String band, boolean agreed) {}

    @Override
    public List<Text> texts() {
        return List.of();
    }
}
