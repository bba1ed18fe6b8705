package uk.csp.morile.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.edit.Revision;
import uk.csp.morile.lock.TransactionLocks;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;

/** Closes a ratified cycle for good. Doing so again changes nothing. */
@ApplicationScoped
class PublishCycle {
    private final Cycles cycles;
    private final CycleAccess access;
    private final TransactionLocks locks;
    private final CycleTrail trail;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    PublishCycle(
            Cycles cycles,
            CycleAccess access,
            TransactionLocks locks,
            CycleTrail trail,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.cycles = cycles;
        this.access = access;
        this.locks = locks;
        this.trail = trail;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CycleView publish(String cycleId, String ifMatch) {
        CycleView known = cycles.require(cycleId);
        access.requireOwner(known);
        Revision.requirePresent(ifMatch);
        locks.lockPartnerships(List.of(known.partnership().code()));
        CycleView cycle = cycles.refreshed(cycleId);
        if (cycle.isIn(CycleState.PUBLISHED)) {
            return cycle;
        }
        if (!cycle.isIn(CycleState.RATIFIED)) {
            throw new ProblemException(
                    MorileProblem.WRONG_STATE,
                    "The cycle is in the state " + cycle.state() + "; it is published from ratified.");
        }
        cycle.tag().requireMatch(ifMatch);
        audit.record(new AuditEntry(AuditEntry.Operation.DISCLOSURE, "cycle/" + cycleId, 1, "publication"));
        trail.add(cycleId, List.of(TrailEntry.of("cycle-published", cycle.label())));
        return cycles.publish(cycleId, clock.instant(), caller.client());
    }
}
