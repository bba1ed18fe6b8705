package uk.csp.platform.problem;

import java.sql.SQLException;
import java.util.Set;

/** Text the database refuses, wherever in a request it stood: that is the sender's fault and no failure. */
final class UnstorableText {
    /** A character the encoding does not have, and one that JSON may have and text may not. */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    private static final int DEEPEST = 20;

    private UnstorableText() {}

    static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            if (cause instanceof SQLException refused && STATES.contains(refused.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
