package uk.csp.crimedata.disclosure;

/**
 * How small counts are kept confidential. Counts from {@code hideFrom} to {@code hideTo} are the protected range: none is
 * ever printed. Others are rounded to the nearest multiple of {@code roundTo} (halves up), but never into the range.
 *
 * @param hideTo below {@code hideFrom} when nothing is protected
 * @param roundTo 1: as counted
 */
public record DisclosurePolicy(String code, String label, int hideFrom, int hideTo, int roundTo) {
    public static final DisclosurePolicy NONE = new DisclosurePolicy("none", "As counted", 1, 0, 1);

    public DisclosurePolicy {
        if (hideFrom < 0 || hideTo < hideFrom - 1 || roundTo < 1) {
            throw new IllegalArgumentException("No policy hides " + hideFrom + " to " + hideTo);
        }
    }

    public boolean protects() {
        return hideTo >= hideFrom;
    }

    public boolean hides(long count) {
        return count >= hideFrom && count <= hideTo;
    }

    /** Whether the whole protected range lies in what an attacker must think possible. */
    boolean rangeLiesIn(Interval interval) {
        return interval.from() <= hideFrom && (interval.to() == null || interval.to() >= hideTo);
    }

    /** How many values beside the true one must stay possible for a hidden cell: those of the range, at least one. */
    int width() {
        return Math.max(1, hideTo - hideFrom);
    }

    /** What is printed for a count that is not hidden. */
    public long printed(long count) {
        if (hides(count)) {
            throw new IllegalArgumentException("A count of the protected range is never printed");
        }
        long rounded = (count + roundTo / 2) / roundTo * roundTo;
        return count > hideTo && rounded <= hideTo ? ((hideTo / roundTo) + 1L) * roundTo : rounded;
    }

    /** The counts that are printed so: what a reader knows of the true one. */
    public Interval meaning(long printed) {
        long from = printed;
        while (from > 0 && printsAs(from - 1, printed)) {
            from--;
        }
        long to = printed;
        while (!printsAs(to, printed)) {
            to--;
        }
        while (printsAs(to + 1, printed)) {
            to++;
        }
        return new Interval(Math.min(from, to), to);
    }

    private boolean printsAs(long count, long printed) {
        return !hides(count) && printed(count) == printed;
    }

    /** A policy that protects whatever either does: the strictest contributing source wins. */
    public DisclosurePolicy strictest(DisclosurePolicy other) {
        if (atLeastAsStrictAs(other)) {
            return this;
        }
        if (other.atLeastAsStrictAs(this)) {
            return other;
        }
        return new DisclosurePolicy(
                code + "+" + other.code,
                label + "; " + other.label,
                protects() && other.protects()
                        ? Math.min(hideFrom, other.hideFrom)
                        : protects() ? hideFrom : other.hideFrom,
                Math.max(hideTo, other.hideTo),
                Math.max(roundTo, other.roundTo));
    }

    private boolean atLeastAsStrictAs(DisclosurePolicy other) {
        boolean range = !other.protects() || protects() && hideFrom <= other.hideFrom && hideTo >= other.hideTo;
        return range && roundTo >= other.roundTo;
    }
}
