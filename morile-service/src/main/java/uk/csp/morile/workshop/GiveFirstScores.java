package uk.csp.morile.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.cycle.CycleState;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoringmodel.ScoringModels;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/**
 * Takes the first scores of a scorer, in one request or several. Each is given once: the same may come again, another
 * one is refused. All or nothing is stored.
 */
@ApplicationScoped
public class GiveFirstScores {
    private final EditCycle editCycle;
    private final Members members;
    private final FirstScores firstScores;
    private final Cycles cycles;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final CycleTrail trail;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    GiveFirstScores(
            EditCycle editCycle,
            Members members,
            FirstScores firstScores,
            Cycles cycles,
            ThreatRegisters registers,
            ScoringModels models,
            CycleTrail trail,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.editCycle = editCycle;
        this.members = members;
        this.firstScores = firstScores;
        this.cycles = cycles;
        this.registers = registers;
        this.models = models;
        this.trail = trail;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "FirstScoreReceipt")
    public record Receipt(
            String cycle,
            String scorer,
            @Schema(examples = "476", description = "First scores of the scorer") long scores,
            @Schema(examples = "14", description = "Of them new with this request") int added) {}

    /** What a scorer hands in, whatever form it came in. */
    @FunctionalInterface
    public interface Body {
        FirstScoreCheck checkedWith(FirstScoreCheck check);
    }

    @Transactional
    public Receipt give(String cycleId, String scorer, Body body) {
        CycleView known = cycles.require(cycleId);
        members.requireMember(known);
        requireSelf(known, scorer);
        FirstScoreCheck check =
                body.checkedWith(new FirstScoreCheck(registers.get(known.register()), models.get(known.model())));
        if (!check.violations().isEmpty()) {
            throw new ProblemException(
                    MorileProblem.INVALID_FIRST_SCORES, "None of the scores was stored.", check.violations());
        }
        CycleView cycle = editCycle.locked(known);
        EditCycle.requireState(cycle, CycleState.FIRST_SCORES);
        List<GivenScore> added = added(cycleId, scorer, check.checked());
        store(cycleId, scorer, added);
        return new Receipt(
                cycleId, scorer, firstScores.ofScorer(cycleId, scorer).size(), added.size());
    }

    /** Scorers score for themselves; whoever tries otherwise learns nothing. */
    private void requireSelf(CycleView cycle, String scorer) {
        if (members.self(cycle).filter(self -> self.id.scorer().equals(scorer)).isEmpty()) {
            throw new ProblemException(MorileProblem.UNKNOWN_SCORER, "No scorer of this cycle has this identifier.");
        }
    }

    private List<GivenScore> added(String cycleId, String scorer, List<GivenScore> scores) {
        Map<String, FirstScore> present = new HashMap<>();
        firstScores
                .ofScorer(cycleId, scorer)
                .forEach(score -> present.put(score.id.threat() + " " + score.id.criterion(), score));
        List<GivenScore> added = new ArrayList<>();
        List<Violation> changed = new ArrayList<>();
        for (GivenScore score : scores) {
            FirstScore before = present.get(score.threat() + " " + score.criterion());
            if (before == null) {
                added.add(score);
            } else if (!before.says(score)) {
                changed.add(Violation.ofField(
                        score.threat() + "/" + score.criterion(), "given-already", "A first score is given once."));
            }
        }
        if (!changed.isEmpty()) {
            throw new ProblemException(
                    MorileProblem.FIRST_SCORES_STAND, "These were given before with another content.", changed);
        }
        return added;
    }

    private void store(String cycleId, String scorer, List<GivenScore> added) {
        if (added.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        added.forEach(score -> firstScores.persist(
                new FirstScore(new FirstScore.Id(cycleId, scorer, score.threat(), score.criterion()), score, now)));
        firstScores.flush();
        audit.record(new AuditEntry(
                AuditEntry.Operation.COLLECTION, "first-scores/" + cycleId, added.size(), "by " + caller.client()));
        trail.add(
                cycleId,
                added.stream()
                        .map(score -> new TrailEntry(
                                TrailEntry.FIRST_SCORE,
                                score.threat(),
                                score.criterion(),
                                null,
                                score.level() == null
                                        ? "unknown"
                                        : score.level().toString(),
                                score.reason(),
                                score.evidence()))
                        .toList());
    }
}
