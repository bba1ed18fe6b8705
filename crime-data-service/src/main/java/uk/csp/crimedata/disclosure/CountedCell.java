package uk.csp.crimedata.disclosure;

/**
 * A count as it truly is, and how it stands: known to the service alone.
 *
 * @param known what was published of it before
 */
public record CountedCell(String key, long count, DisclosurePolicy policy, Standing standing, Interval known) {
    /** What a new table does with a cell. */
    public enum Standing {
        /** It is in the new table, printed or hidden as protection needs. */
        ASKED,
        /** An earlier table hid it, and it stays hidden. */
        HIDDEN_BEFORE,
        /** An earlier table printed it: nothing can be taken back. */
        PUBLISHED_BEFORE,
        /** In no table. */
        ABSENT
    }

    public CountedCell {
        if (!known.contains(count)) {
            throw new IllegalArgumentException("What is known of " + key + " is not true");
        }
    }

    public static CountedCell asked(String key, long count, DisclosurePolicy policy) {
        return new CountedCell(key, count, policy, Standing.ASKED, Interval.ANY_COUNT);
    }

    public static CountedCell absent(String key, long count, DisclosurePolicy policy) {
        return new CountedCell(key, count, policy, Standing.ABSENT, Interval.ANY_COUNT);
    }

    boolean isSensitive() {
        return policy.hides(count);
    }
}
