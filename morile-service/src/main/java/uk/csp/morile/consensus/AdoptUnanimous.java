package uk.csp.morile.consensus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.agreement.Score;
import uk.csp.morile.cycle.CycleState;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.workshop.EditCycle;
import uk.csp.morile.workshop.FirstScores;
import uk.csp.morile.workshop.Scorers;

/**
 * Agrees at one stroke on all criteria about which there is nothing to discuss: every scorer gave the same level, nobody
 * said it is not known, and as many authorities scored as the quorum. What was agreed before stays.
 */
@ApplicationScoped
class AdoptUnanimous {
    private static final String REASON = "All first scores are the same.";

    private final EditCycle editCycle;
    private final RecordConsensus recordConsensus;
    private final ConsensusVersions versions;
    private final ConsensusProgress progress;
    private final FirstScores firstScores;
    private final Scorers scorers;

    AdoptUnanimous(
            EditCycle editCycle,
            RecordConsensus recordConsensus,
            ConsensusVersions versions,
            ConsensusProgress progress,
            FirstScores firstScores,
            Scorers scorers) {
        this.editCycle = editCycle;
        this.recordConsensus = recordConsensus;
        this.versions = versions;
        this.progress = progress;
        this.firstScores = firstScores;
        this.scorers = scorers;
    }

    @Schema(name = "UnanimityReceipt")
    record Receipt(
            @Schema(description = "Criteria agreed by this request") int adopted,
            @Schema(description = "What is left to discuss") List<OpenCriterion> open) {}

    @Transactional
    Receipt adopt(String cycleId, String ifMatch, LocalDate asAt) {
        CycleView cycle = editCycle.begin(cycleId, ifMatch, CycleState.DISCUSSION);
        Map<String, Map<String, List<Score>>> scores =
                firstScores.scores(cycleId, scorers.authorities(cycleId)).stream()
                        .collect(Collectors.groupingBy(
                                Score::threat,
                                TreeMap::new,
                                Collectors.groupingBy(Score::criterion, TreeMap::new, Collectors.toList())));
        int adopted = 0;
        for (Map.Entry<String, Map<String, List<Score>>> threat : scores.entrySet()) {
            Optional<ConsensusVersion> before = versions.latest(cycleId, threat.getKey());
            Consensus agreed = before.map(ConsensusVersion::consensus).orElse(Consensus.NONE);
            List<Consensus.Agreed> criteria = new ArrayList<>(agreed.criteria());
            threat.getValue().forEach((criterion, given) -> {
                if (agreed.on(criterion).isEmpty()) {
                    unanimous(given, cycle.workshop().quorum(), asAt).ifPresent(criteria::add);
                }
            });
            if (criteria.size() > agreed.criteria().size()) {
                adopted += criteria.size() - agreed.criteria().size();
                recordConsensus.store(cycle, threat.getKey(), before, new Consensus(criteria));
            }
        }
        return new Receipt(adopted, progress.open(cycleId));
    }

    private static Optional<Consensus.Agreed> unanimous(List<Score> given, int quorum, LocalDate asAt) {
        Score first = given.get(0);
        List<String> authorities =
                given.stream().map(Score::authority).distinct().sorted().toList();
        boolean same = first.level() != null
                && given.stream().allMatch(score -> first.level().equals(score.level()));
        return same && authorities.size() >= quorum
                ? Optional.of(new Consensus.Agreed(
                        first.criterion(), first.level(), asAt, REASON, null, authorities, List.of()))
                : Optional.empty();
    }
}
