package uk.csp.morile.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.cycle.CycleAccess;
import uk.csp.morile.cycle.CycleState;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.edit.Revision;
import uk.csp.morile.lock.TransactionLocks;
import uk.csp.morile.printed.PrintedRatings;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.Judgement;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoring.ThreatRating;
import uk.csp.morile.scoringmodel.ScoringModels;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Makes the judgements of a cycle the partnership's own: from then on its ratified ratings stand. */
@ApplicationScoped
class RatifyCycle {
    private final Cycles cycles;
    private final Judgements judgements;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final TransactionLocks locks;
    private final Event<CycleRatified> ratified;
    private final AuditLog audit;
    private final CycleTrail trail;
    private final CycleAccess access;
    private final PrintedRatings printedRatings;
    private final Instance<RatificationRule> rules;
    private final Caller caller;
    private final Clock clock;

    RatifyCycle(
            Cycles cycles,
            Judgements judgements,
            ThreatRegisters registers,
            ScoringModels models,
            TransactionLocks locks,
            Event<CycleRatified> ratified,
            AuditLog audit,
            CycleTrail trail,
            CycleAccess access,
            PrintedRatings printedRatings,
            @Any Instance<RatificationRule> rules,
            Caller caller,
            Clock clock) {
        this.cycles = cycles;
        this.judgements = judgements;
        this.registers = registers;
        this.models = models;
        this.locks = locks;
        this.ratified = ratified;
        this.audit = audit;
        this.trail = trail;
        this.access = access;
        this.printedRatings = printedRatings;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** The ratified cycle, and whether this request ratified it. */
    record Outcome(CycleView cycle, boolean changed) {}

    @Transactional
    Outcome ratify(String cycleId, String ifMatch) {
        CycleView known = cycles.require(cycleId);
        access.requireOwner(known);
        Revision.requirePresent(ifMatch);
        locks.lockPartnerships(List.of(known.partnership().code()));
        CycleView cycle = cycles.refreshed(cycleId);
        if (cycle.isRatified()) {
            return new Outcome(cycle, false);
        }
        requireState(cycle);
        cycle.tag().requireMatch(ifMatch);
        requireFourEyes(cycle);
        rules.forEach(rule -> rule.require(cycle));
        requireComplete(cycle);
        CycleView after = cycles.ratify(cycleId, clock.instant(), caller.client());
        audit.record(new AuditEntry(AuditEntry.Operation.ALTERATION, "cycle/" + cycleId, 1, "ratification"));
        trail.add(cycleId, List.of(TrailEntry.of("cycle-ratified", cycle.label())));
        ratified.fire(new CycleRatified(after, UUID.randomUUID().toString()));
        return new Outcome(after, true);
    }

    private static void requireState(CycleView cycle) {
        CycleState wanted = cycle.workshop() == null ? CycleState.DRAFTING : CycleState.DISCUSSION;
        if (!cycle.isIn(wanted)) {
            throw new ProblemException(
                    MorileProblem.WRONG_STATE,
                    "The cycle is in the state " + cycle.state() + "; it is ratified from " + wanted.wireName() + ".");
        }
    }

    /** Whoever wrote a level, in the draft or in the workshop, does not ratify it. */
    private void requireFourEyes(CycleView cycle) {
        Set<String> writers = new HashSet<>(judgements.recorders(cycle.id()));
        writers.addAll(
                trail.clientsOf(cycle.id(), TrailEntry.JUDGEMENT, TrailEntry.CONSENSUS, TrailEntry.PRINTED_RATING));
        if (writers.contains(caller.client())) {
            throw new ProblemException(
                    MorileProblem.FOUR_EYES, "Somebody else than those who wrote its levels ratifies a cycle.");
        }
    }

    private void requireComplete(CycleView cycle) {
        Map<String, List<Judgement>> judged = judgements.byThreat(cycle.id());
        Set<String> printed = printedRatings.threats(cycle.id());
        if (judged.isEmpty() && printed.isEmpty()) {
            throw new ProblemException(MorileProblem.NOTHING_TO_RATIFY, "Put the judgements first.");
        }
        ScoringModel model = models.get(cycle.model());
        List<Violation> violations = registers.get(cycle.register()).threats().stream()
                .map(ThreatRegister.Threat::id)
                .filter(threat -> !printed.contains(threat))
                .filter(threat -> ThreatRating.of(model, judged.getOrDefault(threat, List.of()), Map.of())
                                .judged()
                                .risk()
                        == null)
                .map(threat -> Violation.ofField(
                        threat, "not-rated", "Each section the formula needs has at least one known level."))
                .toList();
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    MorileProblem.INCOMPLETE_JUDGEMENTS, "These threats lack judgements.", violations);
        }
    }
}
