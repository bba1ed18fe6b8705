package uk.csp.morile.workshop;

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
import uk.csp.morile.cycle.CycleState;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Says who scores a cycle: the whole list at once. Whoever has scored stays. */
@ApplicationScoped
class RegisterScorers {
    private final EditCycle editCycle;
    private final Scorers scorers;
    private final FirstScores firstScores;
    private final Cycles cycles;
    private final CycleTrail trail;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    RegisterScorers(
            EditCycle editCycle,
            Scorers scorers,
            FirstScores firstScores,
            Cycles cycles,
            CycleTrail trail,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.editCycle = editCycle;
        this.scorers = scorers;
        this.firstScores = firstScores;
        this.cycles = cycles;
        this.trail = trail;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CycleView register(String cycleId, String ifMatch, List<ScorerRequest> requests) {
        CycleView cycle = editCycle.begin(cycleId, ifMatch, CycleState.DRAFTING, CycleState.FIRST_SCORES);
        Map<String, Scorer> present = new HashMap<>();
        scorers.ofCycle(cycleId).forEach(one -> present.put(one.id.scorer(), one));
        check(requests, present, firstScores.givenBy(cycleId).keySet());
        List<TrailEntry> changes = new ArrayList<>();
        for (ScorerRequest request : requests) {
            Scorer row = present.remove(request.scorer());
            if (row == null || !row.authority.equals(request.authority()) || !row.role.equals(request.role())) {
                changes.add(entry("scorer-registered", words(row), words(request)));
                scorers.persist(written(row, cycleId, request));
            }
        }
        for (Scorer removed : present.values()) {
            changes.add(entry("scorer-removed", words(removed), null));
            scorers.delete(removed);
        }
        if (changes.isEmpty()) {
            return cycle;
        }
        audit.record(new AuditEntry(AuditEntry.Operation.ALTERATION, "scorers/" + cycleId, changes.size(), null));
        trail.add(cycleId, changes);
        return cycles.touch(cycleId);
    }

    private Scorer written(Scorer present, String cycle, ScorerRequest request) {
        Scorer row = present == null ? new Scorer() : present;
        row.id = new Scorer.Id(cycle, request.scorer());
        row.authority = request.authority();
        row.role = request.role();
        row.registeredAt = clock.instant();
        row.registeredBy = caller.client();
        return row;
    }

    private static void check(List<ScorerRequest> requests, Map<String, Scorer> present, Set<String> scored) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < requests.size(); i++) {
            ScorerRequest request = requests.get(i);
            String at = "/" + i;
            if (request == null) {
                violations.add(Violation.at(at, "missing", "A scorer is needed here."));
                continue;
            }
            require(
                    violations,
                    matches(request.scorer(), "[A-Za-z0-9][A-Za-z0-9._-]{0,79}"),
                    at + "/scorer",
                    "The client or subject of the scorer's token, without a name or e-mail address.");
            require(
                    violations,
                    matches(request.authority(), "[a-z0-9][a-z0-9-]{0,79}"),
                    at + "/authority",
                    "The claim partner of the scorer's token.");
            require(
                    violations,
                    request.role() != null
                            && !request.role().isBlank()
                            && request.role().length() <= 80,
                    at + "/role",
                    "A role in at most 80 characters.");
            require(violations, seen.add(request.scorer()), at, "This scorer stands here twice.");
            Scorer before = present.get(request.scorer());
            require(
                    violations,
                    before == null
                            || !scored.contains(request.scorer())
                            || before.authority.equals(request.authority()),
                    at + "/authority",
                    "This scorer has scored for another authority.");
        }
        scored.stream()
                .filter(scorer -> !seen.contains(scorer))
                .sorted()
                .forEach(scorer -> violations.add(
                        Violation.ofField(scorer, "has-scored", "Whoever has scored stays a scorer of the cycle.")));
        if (!violations.isEmpty()) {
            throw new ProblemException(MorileProblem.INVALID_SCORERS, "The scorers were not changed.", violations);
        }
    }

    private static void require(List<Violation> violations, boolean condition, String pointer, String detail) {
        if (!condition) {
            violations.add(Violation.at(pointer, "invalid-value", detail));
        }
    }

    private static boolean matches(String value, String pattern) {
        return value != null && value.matches(pattern);
    }

    private static TrailEntry entry(String act, String before, String after) {
        return new TrailEntry(act, null, null, before, after, null, null);
    }

    private static String words(Scorer scorer) {
        return scorer == null ? null : scorer.id.scorer() + ", " + scorer.authority + ", " + scorer.role;
    }

    private static String words(ScorerRequest scorer) {
        return scorer.scorer() + ", " + scorer.authority() + ", " + scorer.role();
    }
}
