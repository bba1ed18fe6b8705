package uk.csp.crimedata.disclosure;

/**
 * Counts from one number to another, both included.
 *
 * @param to null: without end
 */
public record Interval(long from, Long to) {
    /** What is known of every count before anything is published. */
    public static final Interval ANY_COUNT = new Interval(0, null);

    public Interval {
        if (from < 0 || to != null && to < from) {
            throw new IllegalArgumentException("No count lies in " + from + " to " + to);
        }
    }

    public static Interval exactly(long count) {
        return new Interval(count, count);
    }

    public boolean single() {
        return to != null && to == from;
    }

    public boolean contains(long count) {
        return count >= from && (to == null || count <= to);
    }

    public boolean contains(Interval other) {
        return from <= other.from && (to == null || other.to != null && other.to <= to);
    }

    /** Whether at least this many steps lie between its ends. */
    public boolean spans(long steps) {
        return to == null || to - from >= steps;
    }

    /** The sum of two counts of which no more is known than this. */
    public Interval plus(Interval other) {
        return new Interval(
                Math.addExact(from, other.from),
                to == null || other.to == null ? null : Long.valueOf(Math.addExact(to, other.to)));
    }

    /** What two statements about one count leave. */
    public Interval and(Interval other) {
        long higher = Math.max(from, other.from);
        if (to == null) {
            return new Interval(higher, other.to);
        }
        return new Interval(higher, other.to == null ? to : Long.valueOf(Math.min(to, other.to)));
    }
}
