package uk.csp.morile.sheet;

/** A file that is no sheet of its kind, or larger than any scoring sheet. */
final class UnreadableSheet extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableSheet(String reason) {
        super(reason);
    }

    UnreadableSheet(String reason, Throwable cause) {
        super(reason, cause);
    }
}
