package uk.csp.morile.consensus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.csp.morile.MorileJson;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.cycle.CycleState;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.edit.Revision;
import uk.csp.morile.judgement.AgreedLevel;
import uk.csp.morile.judgement.SetJudgements;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoringmodel.ScoringModels;
import uk.csp.morile.workshop.EditCycle;
import uk.csp.morile.workshop.Scorers;
import uk.csp.platform.access.Caller;
import uk.csp.platform.problem.ProblemException;

/** Records what partners agreed on a threat; the levels become its judgements at once, dissent stays beside them. */
@ApplicationScoped
class RecordConsensus {
    private final EditCycle editCycle;
    private final ConsensusVersions versions;
    private final Scorers scorers;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final SetJudgements setJudgements;
    private final CycleTrail trail;
    private final Caller caller;
    private final Clock clock;

    RecordConsensus(
            EditCycle editCycle,
            ConsensusVersions versions,
            Scorers scorers,
            ThreatRegisters registers,
            ScoringModels models,
            SetJudgements setJudgements,
            CycleTrail trail,
            Caller caller,
            Clock clock) {
        this.editCycle = editCycle;
        this.versions = versions;
        this.scorers = scorers;
        this.registers = registers;
        this.models = models;
        this.setJudgements = setJudgements;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ConsensusView record(String cycleId, String threat, String ifMatch, ConsensusRequest request) {
        Revision.requirePresent(ifMatch);
        CycleView cycle = editCycle.beginPart(cycleId, CycleState.DISCUSSION);
        if (registers.get(cycle.register()).threat(threat).isEmpty()) {
            throw new ProblemException(MorileProblem.UNKNOWN_THREAT, "The register of the cycle has no such threat.");
        }
        Optional<ConsensusVersion> before = versions.latest(cycleId, threat);
        new Revision(before.map(version -> version.id.revision()).orElse(0)).requireMatch(ifMatch);
        ConsensusCheck check = new ConsensusCheck(
                models.get(cycle.model()),
                scorers.authorities(cycleId),
                cycle.workshop().quorum());
        Consensus consensus =
                check.of(request, before.map(ConsensusVersion::consensus).orElse(Consensus.NONE));
        if (!check.violations().isEmpty()) {
            throw new ProblemException(
                    MorileProblem.INVALID_CONSENSUS, "The consensus was not recorded.", check.violations());
        }
        return store(cycle, threat, before, consensus);
    }

    /** Stores the next version of what was agreed on a threat, unless it says the same. */
    ConsensusView store(CycleView cycle, String threat, Optional<ConsensusVersion> before, Consensus consensus) {
        String document = MorileJson.write(consensus);
        if (before.filter(version -> version.document.equals(document)).isPresent()) {
            return ConsensusView.of(before.get());
        }
        int revision = before.map(version -> version.id.revision()).orElse(0) + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ConsensusVersion version = new ConsensusVersion(
                new ConsensusVersion.Id(cycle.id(), threat, revision), consensus, now, caller.client());
        versions.persistAndFlush(version);
        trail.add(
                cycle.id(),
                List.of(new TrailEntry(
                        TrailEntry.CONSENSUS,
                        threat,
                        null,
                        before.map(one -> one.document).orElse(null),
                        document,
                        null,
                        null)));
        setJudgements.agree(
                cycle,
                consensus.criteria().stream()
                        .map(one -> new AgreedLevel(
                                threat, one.criterion(), one.level(), one.asAt(), one.reason(), one.evidence()))
                        .toList());
        return ConsensusView.of(version);
    }
}
