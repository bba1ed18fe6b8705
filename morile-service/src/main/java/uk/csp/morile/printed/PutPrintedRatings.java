package uk.csp.morile.printed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.cycle.CycleAccess;
import uk.csp.morile.cycle.CycleState;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.edit.Revision;
import uk.csp.morile.lock.TransactionLocks;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.Band;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoringmodel.ScoringModels;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Takes in the ratings of an assessment that was made elsewhere: the whole set at once, as long as the cycle is open. */
@ApplicationScoped
class PutPrintedRatings {
    private static final int LONGEST_SOURCE = 500;

    private final Cycles cycles;
    private final CycleAccess access;
    private final TransactionLocks locks;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final PrintedRatings printedRatings;
    private final CycleTrail trail;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    PutPrintedRatings(
            Cycles cycles,
            CycleAccess access,
            TransactionLocks locks,
            ThreatRegisters registers,
            ScoringModels models,
            PrintedRatings printedRatings,
            CycleTrail trail,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.cycles = cycles;
        this.access = access;
        this.locks = locks;
        this.registers = registers;
        this.models = models;
        this.printedRatings = printedRatings;
        this.trail = trail;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CycleView put(String cycleId, String ifMatch, List<PrintedRatingRequest> requests) {
        CycleView known = cycles.require(cycleId);
        access.requireOwner(known);
        Revision.requirePresent(ifMatch);
        check(registers.get(known.register()), models.get(known.model()), requests);
        locks.lockPartnerships(List.of(known.partnership().code()));
        CycleView cycle = cycles.refreshed(cycleId);
        if (!cycle.isIn(CycleState.DRAFTING) || cycle.workshop() != null) {
            throw new ProblemException(
                    MorileProblem.WRONG_STATE,
                    "Printed ratings come into a cycle without a workshop, in the state drafting.");
        }
        cycle.tag().requireMatch(ifMatch);
        List<TrailEntry> changes = replace(cycleId, requests);
        if (changes.isEmpty()) {
            return cycle;
        }
        trail.add(cycleId, changes);
        audit.record(
                new AuditEntry(AuditEntry.Operation.ALTERATION, "printed-ratings/" + cycleId, changes.size(), null));
        return cycles.touch(cycleId);
    }

    private List<TrailEntry> replace(String cycleId, List<PrintedRatingRequest> requests) {
        Map<String, PrintedRating> present = new HashMap<>(printedRatings.byThreat(cycleId));
        List<TrailEntry> changes = new ArrayList<>();
        for (PrintedRatingRequest request : requests) {
            PrintedRating row = present.remove(request.threat());
            if (row != null && row.band.equals(request.band()) && row.source.equals(request.source())) {
                continue;
            }
            changes.add(change(request.threat(), row, request.band(), request.source()));
            PrintedRating written = row == null ? new PrintedRating() : row;
            written.id = new PrintedRating.Id(cycleId, request.threat());
            written.band = request.band();
            written.source = request.source();
            written.recordedAt = clock.instant();
            written.recordedBy = caller.client();
            printedRatings.persist(written);
        }
        for (PrintedRating withdrawn : present.values()) {
            changes.add(change(withdrawn.id.threat(), withdrawn, null, withdrawn.source));
            printedRatings.delete(withdrawn);
        }
        printedRatings.flush();
        return changes;
    }

    private static TrailEntry change(String threat, PrintedRating before, String band, String source) {
        return new TrailEntry(
                TrailEntry.PRINTED_RATING, threat, null, before == null ? null : before.band, band, null, source);
    }

    private static void check(ThreatRegister register, ScoringModel model, List<PrintedRatingRequest> requests) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> bands = model.bands().stream().map(Band::label).toList();
        for (int i = 0; i < requests.size(); i++) {
            String at = "/" + i;
            PrintedRatingRequest request = requests.get(i);
            if (request == null) {
                violations.add(Violation.at(at, "missing", "A rating is needed here."));
                continue;
            }
            if (request.threat() == null || register.threat(request.threat()).isEmpty()) {
                violations.add(Violation.at(
                        at + "/threat", "unknown-threat", "The register of the cycle has no such threat."));
            } else if (!seen.add(request.threat())) {
                violations.add(Violation.at(at, "duplicate", "This threat is rated twice."));
            }
            if (request.band() == null || !bands.contains(request.band())) {
                violations.add(Violation.at(at + "/band", "unknown-band", "The model has the bands " + bands + "."));
            }
            if (request.source() == null
                    || request.source().isBlank()
                    || request.source().length() > LONGEST_SOURCE) {
                violations.add(Violation.at(
                        at + "/source", "invalid-value", "Where it is printed, in at most 500 characters."));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    MorileProblem.INVALID_PRINTED_RATINGS, "None of the ratings was stored.", violations);
        }
    }
}
