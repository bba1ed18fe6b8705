package uk.csp.reporting.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.event.Outbox;

/** Says of an edition that it is no longer to be relied on. It stays readable, with the notice before everything else. */
@ApplicationScoped
class WithdrawEdition {
    private final Editions editions;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    WithdrawEdition(Editions editions, Outbox outbox, AuditLog audit, Caller caller, Clock clock) {
        this.editions = editions;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The edition with its withdrawal; empty when it was withdrawn before, in other words. */
    @Transactional
    Optional<Edition> withdraw(Edition edition, String reason, String correction) {
        editions.lock(edition.partnership(), edition.period());
        Edition present = editions.find(edition.id()).orElseThrow();
        if (present.withdrawn()) {
            return Optional.of(present).filter(held -> held.withdrawal().says(reason, correction));
        }
        Withdrawal withdrawal =
                new Withdrawal(reason, correction, clock.instant().truncatedTo(ChronoUnit.MILLIS), caller.client());
        editions.withdraw(edition.id(), withdrawal);
        Edition withdrawn = editions.find(edition.id()).orElseThrow();
        outbox.add(EditionPublished.of(withdrawn).outgoing());
        audit.record(new AuditEntry(AuditEntry.Operation.ALTERATION, "edition/" + edition.id(), 1, reason));
        return Optional.of(withdrawn);
    }
}
