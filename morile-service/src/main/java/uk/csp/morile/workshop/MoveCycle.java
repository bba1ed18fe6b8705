package uk.csp.morile.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.cycle.CycleState;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;

/** Takes a workshop on: from the analysts' draft to blind scoring, and from there to the reveal. There is no way back. */
@ApplicationScoped
class MoveCycle {
    private final EditCycle editCycle;
    private final Cycles cycles;
    private final Scorers scorers;
    private final FirstScores firstScores;
    private final CycleTrail trail;
    private final AuditLog audit;

    MoveCycle(
            EditCycle editCycle,
            Cycles cycles,
            Scorers scorers,
            FirstScores firstScores,
            CycleTrail trail,
            AuditLog audit) {
        this.editCycle = editCycle;
        this.cycles = cycles;
        this.scorers = scorers;
        this.firstScores = firstScores;
        this.trail = trail;
        this.audit = audit;
    }

    /** Needs as many authorities among the scorers as the quorum. */
    @Transactional
    CycleView openScoring(String cycleId, String ifMatch) {
        CycleView cycle = editCycle.begin(cycleId, ifMatch, CycleState.DRAFTING);
        requireQuorum(cycle, Set.copyOf(scorers.authorities(cycleId).values()), "are registered");
        return moved(cycle, CycleState.FIRST_SCORES, "first-scoring-opened");
    }

    /** Needs first scores of as many authorities as the quorum: what is revealed can no longer be blind. */
    @Transactional
    CycleView reveal(String cycleId, String ifMatch) {
        CycleView cycle = editCycle.begin(cycleId, ifMatch, CycleState.FIRST_SCORES);
        Map<String, String> authorities = scorers.authorities(cycleId);
        Set<String> scored = new HashSet<>();
        firstScores.givenBy(cycleId).keySet().forEach(scorer -> scored.add(authorities.get(scorer)));
        requireQuorum(cycle, scored, "have scored");
        return moved(cycle, CycleState.DISCUSSION, "first-scores-revealed");
    }

    private CycleView moved(CycleView cycle, CycleState state, String act) {
        audit.record(new AuditEntry(
                AuditEntry.Operation.ALTERATION, "cycle/" + cycle.id() + "/" + state.wireName(), 1, null));
        trail.add(cycle.id(), List.of(TrailEntry.of(act, state.wireName())));
        return cycles.move(cycle.id(), state);
    }

    private static void requireQuorum(CycleView cycle, Set<String> authorities, String what) {
        int quorum = cycle.workshop().quorum();
        if (authorities.size() < quorum) {
            throw new ProblemException(
                    MorileProblem.QUORUM_NOT_MET,
                    authorities.size() + " authorities " + what + "; the quorum is " + quorum + ".");
        }
    }
}
