package uk.csp.platform.event;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a database that is away, which is waited for, from an event that cannot be applied, which is set aside. */
final class DatabaseOutage {
    /** Connection trouble, lack of resources, operator's shutdown, rollback for concurrency (PostgreSQL, appendix A). */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58", "40");

    private DatabaseOutage() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof SQLException sql && isPassing(sql)) {
                return true;
            }
            if (cause.getCause() == cause) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPassing(SQLException failure) {
        // The pool reports an exhausted or unreachable database without a state.
        return failure.getSQLState() == null
                || PASSING.contains(failure.getSQLState().substring(0, 2));
    }
}
