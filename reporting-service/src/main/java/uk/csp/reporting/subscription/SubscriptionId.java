package uk.csp.reporting.subscription;

import java.util.UUID;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;

/** Reads the id in a path: what is no id is answered like an id nobody has. */
final class SubscriptionId {
    private SubscriptionId() {}

    static UUID of(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Answered below.
        }
        throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such subscription.");
    }
}
