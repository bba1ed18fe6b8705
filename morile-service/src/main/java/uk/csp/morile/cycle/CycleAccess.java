package uk.csp.morile.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.morile.MorileProblem;
import uk.csp.platform.access.Caller;
import uk.csp.platform.problem.ProblemException;

/** Beyond scopes: the organisation that opened a cycle keeps it, and nobody else edits, ratifies or publishes it. */
@ApplicationScoped
public class CycleAccess {
    private final Caller caller;

    CycleAccess(Caller caller) {
        this.caller = caller;
    }

    /** Whether the caller's organisation keeps the cycle. */
    public boolean isOwner(CycleView cycle) {
        return cycle.owner() == null || cycle.owner().equals(caller.partner());
    }

    public void requireOwner(CycleView cycle) {
        if (!isOwner(cycle)) {
            throw new ProblemException(
                    MorileProblem.CYCLE_OF_ANOTHER, "Only the organisation that opened the cycle may do this.");
        }
    }
}
