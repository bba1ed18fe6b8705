package uk.csp.morile.consensus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.judgement.RatificationRule;
import uk.csp.morile.workshop.FirstScores;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/**
 * What is still to be agreed: whatever somebody scored needs a consensus, and a consensus needs its quorum. What nobody
 * scored stands as drafted.
 */
@ApplicationScoped
class ConsensusProgress implements RatificationRule {
    private final ConsensusVersions versions;
    private final FirstScores firstScores;

    ConsensusProgress(ConsensusVersions versions, FirstScores firstScores) {
        this.versions = versions;
        this.firstScores = firstScores;
    }

    List<OpenCriterion> open(String cycle) {
        Map<String, ConsensusVersion> latest = versions.latest(cycle);
        return firstScores.scored(cycle).stream()
                .filter(item -> !latest.containsKey(item.threat())
                        || latest.get(item.threat())
                                .consensus()
                                .on(item.criterion())
                                .isEmpty())
                .map(item -> new OpenCriterion(item.threat(), item.criterion()))
                .toList();
    }

    @Override
    public void require(CycleView cycle) {
        List<OpenCriterion> open = cycle.workshop() == null ? List.of() : open(cycle.id());
        if (!open.isEmpty()) {
            throw new ProblemException(
                    MorileProblem.CONSENSUS_INCOMPLETE,
                    "Partners have yet to agree on " + open.size() + " criteria that were scored.",
                    open.stream()
                            .limit(1_000)
                            .map(one -> Violation.ofField(
                                    one.threat() + "/" + one.criterion(), "no-consensus", "Scored, and not agreed."))
                            .toList());
        }
    }
}
