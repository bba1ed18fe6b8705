package uk.csp.morile.judgement;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * data-driven, so that newer figures replace it. A threat that was split hands its levels to every part. What the new register or model does not know stays behind.
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
        Map<StoredJudgement.Id, StoredJudgement> worst = new LinkedHashMap<>();
        for (StoredJudgement before : judgements.stored(cycle.previous())) {
            if (fits(before, model)) {
                register.successorsOf(before.id.threat())
                        .forEach(threat -> worst.merge(
                                new StoredJudgement.Id(cycle.id(), threat.id(), before.id.criterion()),
                                before,
                                CarryForward::worse));
            }
        }
        List<TrailEntry> carried = worst.entrySet().stream()
                .map(one -> carry(one.getValue(), one.getKey(), from))
                .toList();
        judgements.flush();
        trail.add(cycle.id(), carried);
    }

    /** Threats merged into one begin at the worst level any of them was known to have. */
    private static StoredJudgement worse(StoredJudgement one, StoredJudgement other) {
        return one.level == null || other.level != null && other.level > one.level ? other : one;
    }

    private TrailEntry carry(StoredJudgement before, StoredJudgement.Id id, String from) {
        StoredJudgement row = new StoredJudgement();
        row.id = id;
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

    private static boolean fits(StoredJudgement before, ScoringModel model) {
        return model.criterion(before.id.criterion())
                .filter(criterion -> before.level == null || criterion.hasLevel(before.level))
                .isPresent();
    }
}
