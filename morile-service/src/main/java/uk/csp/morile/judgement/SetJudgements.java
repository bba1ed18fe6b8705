package uk.csp.morile.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.scoring.Judgement;
import uk.csp.morile.scoring.Origin;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;

/** Makes agreed levels the judgements of their cycle and lets the ratings follow, in the caller's transaction. */
@ApplicationScoped
public class SetJudgements {
    private final Judgements judgements;
    private final Cycles cycles;
    private final Event<JudgementsPut> put;
    private final CycleTrail trail;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    SetJudgements(
            Judgements judgements,
            Cycles cycles,
            Event<JudgementsPut> put,
            CycleTrail trail,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.judgements = judgements;
        this.cycles = cycles;
        this.put = put;
        this.trail = trail;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller holds the lock of the partnership and has checked threats, criteria and levels. */
    public CycleView agree(CycleView cycle, List<AgreedLevel> levels) {
        List<CheckedJudgement> agreed = levels.stream()
                .map(level -> new CheckedJudgement(
                        level.threat(),
                        new Judgement(level.criterion(), level.level(), Origin.AGREED, level.asAt()),
                        level.note(),
                        level.evidence()))
                .toList();
        return changed(cycle, judgements.record(cycle.id(), agreed, clock.instant(), caller.client()));
    }

    /** Follows up changed judgements; the cycle as it is when there were none. */
    CycleView changed(CycleView cycle, List<TrailEntry> changes) {
        if (changes.isEmpty()) {
            return cycle;
        }
        CycleView touched = cycles.touch(cycle.id());
        trail.add(cycle.id(), changes);
        audit.record(new AuditEntry(AuditEntry.Operation.ALTERATION, "judgements/" + cycle.id(), changes.size(), null));
        put.fire(new JudgementsPut(touched, UUID.randomUUID().toString()));
        return touched;
    }
}
