package uk.csp.crimedata.feed;

/** Leaves the reading of one row; carries no stack trace because bad rows are ordinary. */
final class RowRejected extends Exception {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String code;

    RowRejected(String field, String code, String detail) {
        super(detail, null, false, false);
        this.field = field;
        this.code = code;
    }

    /** @param row the row as it may be kept, or null */
    Rejection at(int line, String row) {
        return new Rejection(line, field, code, getMessage(), row);
    }
}
