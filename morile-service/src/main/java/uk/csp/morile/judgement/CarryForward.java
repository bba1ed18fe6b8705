package uk.csp.morile.judgement;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.cycle.CycleOpened;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.Origin;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoringmodel.ScoringModels;
import uk.csp.platform.access.Caller;

/**
 * Takes the judgements of the cycle before into a cycle that is opened from it, before it is rated first. Each keeps its
 * as-at date and says where it comes from. What people agreed becomes carried forward; what was read off figures stays
 * data-driven, so that newer figures replace it. What the new register or model does not know stays behind.
 */
@ApplicationScoped
class CarryForward {
    private final Judgements judgements;
    private final Cycles cycles;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final CycleTrail trail;
    private final Caller caller;
    private final Clock clock;

    CarryForward(
            Judgements judgements,
            Cycles cycles,
            ThreatRegisters registers,
            ScoringModels models,
            CycleTrail trail,
            Caller caller,
            Clock clock) {
        this.judgements = judgements;
        this.cycles = cycles;
        this.registers = registers;
        this.models = models;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    void onCycleOpened(@Observes @Priority(100) CycleOpened opened) {
        CycleView cycle = opened.cycle();
        if (cycle.previous() == null) {
            return;
        }
        String from = cycles.require(cycle.previous()).cycle();
        ThreatRegister register = registers.get(cycle.register());
        ScoringModel model = models.get(cycle.model());
        List<TrailEntry> carried = judgements.stored(cycle.previous()).stream()
                .filter(before -> fits(before, register, model))
                .map(before -> carry(before, cycle.id(), from))
                .toList();
        judgements.flush();
        trail.add(cycle.id(), carried);
    }

    private TrailEntry carry(StoredJudgement before, String cycle, String from) {
        StoredJudgement row = new StoredJudgement();
        row.id = new StoredJudgement.Id(cycle, before.id.threat(), before.id.criterion());
        row.level = before.level;
        row.origin =
                before.origin.equals(Origin.DATA_DRIVEN.wireName()) ? before.origin : Origin.CARRIED_FORWARD.wireName();
        row.asAt = before.asAt;
        row.note = before.note;
        row.evidence = before.evidence;
        row.carriedFrom = before.carriedFrom == null ? from : before.carriedFrom;
        row.recordedAt = clock.instant();
        row.recordedBy = caller.client();
        judgements.persist(row);
        return JudgementContent.change(row.id, null, JudgementContent.of(row));
    }

    private static boolean fits(StoredJudgement before, ThreatRegister register, ScoringModel model) {
        return register.threat(before.id.threat()).isPresent()
                && model.criterion(before.id.criterion())
                        .filter(criterion -> before.level == null || criterion.hasLevel(before.level))
                        .isPresent();
    }
}
