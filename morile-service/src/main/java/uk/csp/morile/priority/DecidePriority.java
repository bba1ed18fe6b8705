package uk.csp.morile.priority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.cycle.CycleAccess;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.edit.Revision;
import uk.csp.morile.lock.TransactionLocks;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Makes a threat a priority or no longer one, for a reason. Its rating stays what it is. */
@ApplicationScoped
class DecidePriority {
    private static final int LONGEST_REASON = 2_000;

    private final Priorities priorities;
    private final Cycles cycles;
    private final CycleAccess access;
    private final ThreatRegisters registers;
    private final TransactionLocks locks;
    private final CycleTrail trail;
    private final AuditLog audit;
    private final Event<PriorityDecided> decided;
    private final Caller caller;
    private final Clock clock;

    DecidePriority(
            Priorities priorities,
            Cycles cycles,
            CycleAccess access,
            ThreatRegisters registers,
            TransactionLocks locks,
            CycleTrail trail,
            AuditLog audit,
            Event<PriorityDecided> decided,
            Caller caller,
            Clock clock) {
        this.priorities = priorities;
        this.cycles = cycles;
        this.access = access;
        this.registers = registers;
        this.locks = locks;
        this.trail = trail;
        this.audit = audit;
        this.decided = decided;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PriorityDecision decide(String cycleId, String threat, String ifMatch, Boolean priority, String reason) {
        Revision.requirePresent(ifMatch);
        CycleView cycle = cycles.require(cycleId);
        access.requireOwner(cycle);
        if (registers.get(cycle.register()).threat(threat).isEmpty()) {
            throw new ProblemException(MorileProblem.UNKNOWN_THREAT, "The register of the cycle has no such threat.");
        }
        requireReason(priority, reason);
        locks.lockPartnerships(List.of(cycle.partnership().code()));
        PriorityDecision before = priorities.decisions(cycleId).stream()
                .filter(decision -> decision.threat().equals(threat))
                .reduce((one, later) -> later)
                .orElse(null);
        int revision = before == null ? 0 : before.revision();
        new Revision(revision).requireMatch(ifMatch);
        PriorityDecision decision =
                new PriorityDecision(threat, revision + 1, priority, reason, clock.instant(), caller.client(), null);
        priorities.add(cycleId, decision);
        audit.record(new AuditEntry(AuditEntry.Operation.ALTERATION, "priority/" + cycleId + "/" + threat, 1, null));
        trail.add(
                cycleId,
                List.of(new TrailEntry("priority-decided", threat, null, word(before), word(decision), reason, null)));
        decided.fire(new PriorityDecided(
                cycles.refreshed(cycleId), threat, UUID.randomUUID().toString()));
        return decision;
    }

    private static String word(PriorityDecision decision) {
        return decision == null ? null : decision.priority() ? "priority" : "no priority";
    }

    private static void requireReason(Boolean priority, String reason) {
        if (priority == null) {
            throw invalid("/priority", "true or false is needed here.");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw invalid("/reason", "Say why, in at most " + LONGEST_REASON + " characters.");
        }
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                MorileProblem.INVALID_PRIORITY,
                "Nothing was decided.",
                List.of(Violation.at(pointer, "missing", detail)));
    }
}
