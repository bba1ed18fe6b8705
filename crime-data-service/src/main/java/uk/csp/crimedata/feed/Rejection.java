package uk.csp.crimedata.feed;

/**
 * A row that was not taken over, and why.
 *
 * @param line line of the body where the row begins, from 1; the header is line 1
 * @param field column at fault, or null when it is the row as a whole
 * @param row the row as CSV, for its owner to mend; null where it may not or cannot be kept
 */
public record Rejection(int line, String field, String code, String detail, String row) {
    public Rejection(int line, String field, String code, String detail) {
        this(line, field, code, detail, null);
    }

    public Rejection withoutRow() {
        return new Rejection(line, field, code, detail);
    }
}
