package uk.csp.reporting.facts;

/** One entry of the risk lists: a group of threats that stands where its highest member stands. */
public record ListEntry(
        String listEntry,
        long revision,
        Partnership partnership,
        Rating.Cycle cycle,
        String id,
        String label,
        int order,
        String ratified,
        String indicative,
        String footnote) {

    /** The band the entry is listed under: the agreed one, or what the figures indicate while nothing is agreed. */
    public String band() {
        return ratified == null ? indicative : ratified;
    }

    public boolean agreed() {
        return ratified != null;
    }

    public boolean drifts() {
        return ratified != null && indicative != null && !ratified.equals(indicative);
    }

    /** The same with another footnote. */
    public ListEntry with(String otherFootnote) {
        return new ListEntry(
                listEntry, revision, partnership, cycle, id, label, order, ratified, indicative, otherFootnote);
    }
}
