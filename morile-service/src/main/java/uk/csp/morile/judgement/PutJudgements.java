package uk.csp.morile.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.cycle.CycleAccess;
import uk.csp.morile.cycle.CycleState;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.edit.Revision;
import uk.csp.morile.lock.TransactionLocks;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoringmodel.ScoringModels;
import uk.csp.platform.access.Caller;
import uk.csp.platform.problem.ProblemException;

/** Takes the whole set of judgements of a cycle. Ratified judgements stand: only the same set may come again. */
@ApplicationScoped
class PutJudgements {
    private final Cycles cycles;
    private final Judgements judgements;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final TransactionLocks locks;
    private final SetJudgements setJudgements;
    private final CycleAccess access;
    private final Caller caller;
    private final Clock clock;

    PutJudgements(
            Cycles cycles,
            Judgements judgements,
            ThreatRegisters registers,
            ScoringModels models,
            TransactionLocks locks,
            SetJudgements setJudgements,
            CycleAccess access,
            Caller caller,
            Clock clock) {
        this.cycles = cycles;
        this.judgements = judgements;
        this.registers = registers;
        this.models = models;
        this.locks = locks;
        this.setJudgements = setJudgements;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "JudgementReceipt")
    record Receipt(
            String cycle,
            @Schema(examples = "476", description = "Judgements of the cycle") int judgements,
            @Schema(examples = "0", description = "Of them new, changed or withdrawn by this request") int changed) {}

    /** The cycle afterwards, and what to answer. */
    record Outcome(CycleView cycle, Receipt receipt) {}

    @Transactional
    Outcome put(String cycleId, String ifMatch, List<JudgementRequest> requests) {
        CycleView known = cycles.require(cycleId);
        access.requireOwner(known);
        Revision.requirePresent(ifMatch);
        JudgementCheck check =
                new JudgementCheck(registers.get(known.register()), models.get(known.model())).of(requests);
        if (!check.violations().isEmpty()) {
            throw new ProblemException(
                    MorileProblem.INVALID_JUDGEMENTS, "None of the judgements was stored.", check.violations());
        }
        locks.lockPartnerships(List.of(known.partnership().code()));
        CycleView cycle = cycles.refreshed(cycleId);
        if (cycle.isRatified()) {
            return ratified(cycle, check.checked());
        }
        if (!cycle.isIn(CycleState.DRAFTING)) {
            throw new ProblemException(
                    MorileProblem.WRONG_STATE, "The draft stands once scorers score: levels are then agreed.");
        }
        cycle.tag().requireMatch(ifMatch);
        List<TrailEntry> changes = judgements.replace(cycleId, check.checked(), clock.instant(), caller.client());
        CycleView after = setJudgements.changed(cycle, changes);
        return new Outcome(after, new Receipt(cycleId, check.checked().size(), changes.size()));
    }

    private Outcome ratified(CycleView cycle, List<CheckedJudgement> same) {
        if (judgements.differences(cycle.id(), same) > 0) {
            throw new ProblemException(
                    MorileProblem.CYCLE_RATIFIED, "Ratified judgements cannot be changed; open another cycle.");
        }
        return new Outcome(cycle, new Receipt(cycle.id(), same.size(), 0));
    }
}
