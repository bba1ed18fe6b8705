package uk.csp.morile.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.csp.morile.cycle.CycleAccess;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.platform.access.Caller;

/**
 * Who belongs to the workshop of a cycle: those who keep it, and its registered scorers. A scorer is the client of the
 * token (its subject for people), for the authority in the token's claim {@code partner}; nothing in a request can say
 * otherwise. To everybody else a workshop does not exist.
 */
@ApplicationScoped
public class Members {
    private final Scorers scorers;
    private final CycleAccess access;
    private final Caller caller;

    Members(Scorers scorers, CycleAccess access, Caller caller) {
        this.scorers = scorers;
        this.access = access;
        this.caller = caller;
    }

    /** The caller as a scorer of the cycle; empty when the caller is none. */
    Optional<Scorer> self(CycleView cycle) {
        return scorers.lookUp(cycle.id(), caller.client()).filter(one -> one.authority.equals(caller.partner()));
    }

    boolean isFacilitator(CycleView cycle) {
        return access.isOwner(cycle);
    }

    public void requireMember(CycleView cycle) {
        if (!isFacilitator(cycle) && self(cycle).isEmpty()) {
            throw Cycles.unknown();
        }
    }
}
