package uk.csp.morile.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.platform.problem.ProblemException;

/** Shows first scores: before the reveal to those who gave them, afterwards to all members of the workshop. */
@ApplicationScoped
public class ReadFirstScores {
    private final Cycles cycles;
    private final Members members;
    private final Scorers scorers;
    private final FirstScores firstScores;

    ReadFirstScores(Cycles cycles, Members members, Scorers scorers, FirstScores firstScores) {
        this.cycles = cycles;
        this.members = members;
        this.scorers = scorers;
        this.firstScores = firstScores;
    }

    @Transactional
    List<FirstScoreView> ofScorer(String cycleId, String scorer) {
        CycleView cycle = cycles.require(cycleId);
        members.requireMember(cycle);
        boolean visible = cycle.isRevealed()
                || members.self(cycle)
                        .filter(self -> self.id.scorer().equals(scorer))
                        .isPresent();
        Map<String, String> authorities = scorers.authorities(cycleId);
        if (!visible || !authorities.containsKey(scorer)) {
            throw new ProblemException(MorileProblem.UNKNOWN_SCORER, "No scorer of this cycle has this identifier.");
        }
        return firstScores.ofScorer(cycleId, scorer).stream()
                .map(score -> FirstScoreView.of(score, authorities.get(scorer)))
                .toList();
    }

    /** What the caller may see of a scorer's scores, which is nothing of another's before the reveal. */
    @Transactional
    public List<FirstScoreView> visibleOf(String cycleId, String scorer) {
        CycleView cycle = cycles.require(cycleId);
        members.requireMember(cycle);
        boolean self = members.self(cycle)
                .filter(one -> one.id.scorer().equals(scorer))
                .isPresent();
        Map<String, String> authorities = scorers.authorities(cycleId);
        if (!authorities.containsKey(scorer) || !self && !cycle.isRevealed() && !members.isFacilitator(cycle)) {
            throw new ProblemException(MorileProblem.UNKNOWN_SCORER, "No scorer of this cycle has this identifier.");
        }
        return self || cycle.isRevealed() ? ofScorer(cycleId, scorer) : List.of();
    }

    /** Null does not filter. */
    @Transactional
    List<FirstScoreView> list(String cycleId, String threat, String criterion) {
        CycleView cycle = cycles.require(cycleId);
        members.requireMember(cycle);
        Map<String, String> authorities = scorers.authorities(cycleId);
        return visible(cycle).stream()
                .filter(score -> threat == null || score.id.threat().equals(threat))
                .filter(score -> criterion == null || score.id.criterion().equals(criterion))
                .map(score -> FirstScoreView.of(score, authorities.get(score.id.scorer())))
                .toList();
    }

    private List<FirstScore> visible(CycleView cycle) {
        return cycle.isRevealed()
                ? firstScores.ofCycle(cycle.id())
                : members.self(cycle)
                        .map(self -> firstScores.ofScorer(cycle.id(), self.id.scorer()))
                        .orElse(List.of());
    }
}
