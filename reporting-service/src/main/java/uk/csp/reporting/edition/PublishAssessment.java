package uk.csp.reporting.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.event.Outbox;
import uk.csp.reporting.draft.AssembleDraft;
import uk.csp.reporting.draft.Draft;
import uk.csp.reporting.draft.PublicDraft;
import uk.csp.reporting.signing.EditionStatement;
import uk.csp.reporting.signing.SignEdition;
import uk.csp.reporting.statutory.Gap;

/**
 * Freezes the present draft as the next edition and signs it: when it holds what it must and is approved, and unless the
 * latest edition says the same already.
 */
@ApplicationScoped
class PublishAssessment {
    private final AssembleDraft drafts;
    private final Publishable publishable;
    private final Editions editions;
    private final SignEdition signing;
    private final PublicEditions publicEditions;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    PublishAssessment(
            AssembleDraft drafts,
            Publishable publishable,
            Editions editions,
            SignEdition signing,
            PublicEditions publicEditions,
            Outbox outbox,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.drafts = drafts;
        this.publishable = publishable;
        this.signing = signing;
        this.editions = editions;
        this.publicEditions = publicEditions;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Publication publish(String partnership, String period) {
        editions.lock(partnership, period);
        Draft draft = drafts.assemble(partnership, period);
        Optional<Edition> latest = editions.latest(partnership, period);
        Optional<Edition> same = latest.filter(edition -> !edition.withdrawn())
                .filter(edition -> edition.sha256().equals(draft.sha256()));
        if (same.isPresent()) {
            return new Publication.Unchanged(same.get());
        }
        List<Gap> missing = publishable.judge(draft).missing();
        return missing.isEmpty()
                ? new Publication.Published(
                        add(draft, latest.map(Edition::number).orElse(0) + 1))
                : new Publication.Refused(missing);
    }

    private Edition add(Draft draft, int number) {
        var document = draft.document();
        Edition edition = new Edition(
                Edition.id(document.partnership(), document.period(), number),
                document.partnership(),
                document.place(),
                document.period(),
                document.periodLabel(),
                number,
                document.title(),
                draft.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.client(),
                null);
        editions.add(edition, draft.json());
        PublicDraft open = drafts.publicOf(draft.facts());
        publicEditions.add(edition.id(), draft, open);
        signing.sign(new EditionStatement(
                edition.id(), edition.sha256(), Optional.of(open.sha256()), edition.publishedAt()));
        outbox.add(EditionPublished.of(edition).outgoing());
        audit.record(new AuditEntry(AuditEntry.Operation.DISCLOSURE, "edition/" + edition.id(), 1, null));
        return edition;
    }
}
