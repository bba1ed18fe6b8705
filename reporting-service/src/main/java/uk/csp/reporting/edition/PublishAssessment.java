package uk.csp.reporting.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.event.Outbox;
import uk.csp.reporting.draft.AssembleDraft;
import uk.csp.reporting.draft.Draft;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;

/** Freezes the present draft as the next edition, unless the latest edition says the same already. */
@ApplicationScoped
class PublishAssessment {
    private final AssembleDraft drafts;
    private final Editions editions;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    PublishAssessment(
            AssembleDraft drafts, Editions editions, Outbox outbox, AuditLog audit, Caller caller, Clock clock) {
        this.drafts = drafts;
        this.editions = editions;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Publication publish(String partnership, String period) {
        editions.lock(partnership, period);
        Draft draft = drafts.assemble(partnership, period);
        List<String> missing = missing(draft.facts());
        if (!missing.isEmpty()) {
            return new Publication.Refused(missing);
        }
        Optional<Edition> latest = editions.latest(partnership, period);
        return latest.filter(edition -> !edition.withdrawn())
                .filter(edition -> edition.sha256().equals(draft.sha256()))
                .<Publication>map(Publication.Unchanged::new)
                .orElseGet(() -> new Publication.Published(
                        add(draft, latest.map(Edition::number).orElse(0) + 1)));
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
        outbox.add(EditionPublished.of(edition).outgoing());
        audit.record(new AuditEntry(AuditEntry.Operation.DISCLOSURE, "edition/" + edition.id(), 1, null));
        return edition;
    }

    private static List<String> missing(Facts facts) {
        List<String> missing = new ArrayList<>();
        if (facts.figure(Facts.ALL_CRIME).filter(Figure::known).isEmpty()) {
            missing.add("The figure of all crime for " + facts.period().label() + " ("
                    + String.join(
                            ".",
                            facts.partnership().code(),
                            Facts.ALL_CRIME,
                            facts.partnership().code(),
                            facts.period().code())
                    + ") does not exist.");
        }
        return missing;
    }
}
