package uk.csp.morile.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.RecordedAct;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;

/** Reads the trail of a cycle, which is itself logged. What is blind for the scorers is blind for the auditor. */
@ApplicationScoped
class ReadTrail {
    private final Cycles cycles;
    private final CycleTrail trail;
    private final AuditLog audit;

    ReadTrail(Cycles cycles, CycleTrail trail, AuditLog audit) {
        this.cycles = cycles;
        this.trail = trail;
        this.audit = audit;
    }

    @Transactional
    List<RecordedAct> read(String cycleId, long after, int limit) {
        CycleView cycle = cycles.require(cycleId);
        List<RecordedAct> acts = trail.after(cycleId, after, limit);
        audit.record(new AuditEntry(AuditEntry.Operation.CONSULTATION, "trail/" + cycleId, acts.size(), null));
        return cycle.isRevealed()
                ? acts
                : acts.stream()
                        .map(act -> act.act().equals(TrailEntry.FIRST_SCORE) ? act.hidden() : act)
                        .toList();
    }
}
