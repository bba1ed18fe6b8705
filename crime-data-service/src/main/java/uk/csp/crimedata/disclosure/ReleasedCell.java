package uk.csp.crimedata.disclosure;

/**
 * What everybody who reads a table knows of one count: nothing in here comes from a number that was not published.
 *
 * @param printed null unless published
 * @param known the counts that what is printed stands for; any count when nothing is
 */
public record ReleasedCell(String key, Status status, Long printed, Interval known, DisclosurePolicy policy) {
    /** How a cell stands in the tables released. */
    public enum Status {
        /** Its number is printed. */
        PUBLISHED,
        /** {@code [c]} stands in its place, whether it is small itself or protects one that is. */
        HIDDEN,
        /** In no table, but tied to cells that are: a remainder, or a part nobody asked for. */
        ABSENT
    }

    public ReleasedCell {
        if ((printed != null) != (status == Status.PUBLISHED)) {
            throw new IllegalArgumentException("A published cell has a number, another has none: " + key);
        }
    }
}
