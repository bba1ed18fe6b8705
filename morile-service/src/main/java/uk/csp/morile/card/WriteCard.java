package uk.csp.morile.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Writes the next version of a card, until its cycle is published. The same text again changes nothing. */
@ApplicationScoped
class WriteCard {
    private static final int MOST_POINTS = 30;
    private static final int LONGEST_POINT = 2_000;

    private final Cycles cycles;
    private final CycleAccess access;
    private final TransactionLocks locks;
    private final ThreatRegisters registers;
    private final CardVersions versions;
    private final CardEvents events;
    private final CycleTrail trail;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    WriteCard(
            Cycles cycles,
            CycleAccess access,
            TransactionLocks locks,
            ThreatRegisters registers,
            CardVersions versions,
            CardEvents events,
            CycleTrail trail,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.cycles = cycles;
        this.access = access;
        this.locks = locks;
        this.registers = registers;
        this.versions = versions;
        this.events = events;
        this.trail = trail;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CardView write(String cycleId, String kind, String subject, String ifMatch, CardText text) {
        CycleView known = cycles.require(cycleId);
        requireSubject(registers.get(known.register()), kind, subject);
        access.requireOwner(known);
        Revision.requirePresent(ifMatch);
        check(text);
        locks.lockPartnerships(List.of(known.partnership().code()));
        if (cycles.refreshed(cycleId).isIn(CycleState.PUBLISHED)) {
            throw new ProblemException(MorileProblem.WRONG_STATE, "The cycle is published; its cards stand.");
        }
        Optional<CardVersion> before = versions.latest(cycleId, kind, subject);
        int revision = before.map(version -> version.id.revision()).orElse(0);
        new Revision(revision).requireMatch(ifMatch);
        Card old = before.map(CardVersion::card).orElse(Card.EMPTY);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Card card = old.with(text, caller.client(), caller.partner(), now);
        if (card.equals(old)) {
            return before.map(CardVersion::view).orElse(CardView.none(kind, subject));
        }
        CardVersion version =
                new CardVersion(new CardVersion.Id(cycleId, kind, subject, revision + 1), card, now, caller.client());
        versions.persistAndFlush(version);
        events.publish(known, version.view());
        audit.record(new AuditEntry(
                AuditEntry.Operation.ALTERATION, "card/" + cycleId + "/" + kind + "/" + subject, 1, null));
        trail.add(
                cycleId,
                List.of(new TrailEntry(
                        "card-written",
                        kind.equals("threat") ? subject : null,
                        null,
                        before.map(one -> one.document).orElse(null),
                        version.document,
                        null,
                        kind + "/" + subject)));
        return version.view();
    }

    /** Cards belong to the tables of a theme or to threats of the cycle's register. */
    static void requireSubject(ThreatRegister register, String kind, String subject) {
        boolean known = kind.equals("threat") && register.threat(subject).isPresent()
                || kind.equals("theme")
                        && register.themes().stream()
                                .flatMap(theme -> theme.cards().stream())
                                .anyMatch(card -> card.id().equals(subject));
        if (!known) {
            throw new ProblemException(MorileProblem.UNKNOWN_CARD, "The register has no such theme card or threat.");
        }
    }

    private static void check(CardText text) {
        List<Violation> violations = new ArrayList<>();
        for (Map.Entry<Heading, List<String>> entry : text.byHeading().entrySet()) {
            String at = "/" + entry.getKey().field();
            List<String> points = entry.getValue();
            if (points.size() > MOST_POINTS) {
                violations.add(Violation.at(at, "too-many", "At most " + MOST_POINTS + " points."));
            }
            for (int i = 0; i < points.size(); i++) {
                String point = points.get(i);
                if (point == null || point.isBlank() || point.length() > LONGEST_POINT) {
                    violations.add(Violation.at(
                            at + "/" + i, "invalid-value", "A point has 1 to " + LONGEST_POINT + " characters."));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(MorileProblem.INVALID_CARD, "The card was not changed.", violations);
        }
    }
}
