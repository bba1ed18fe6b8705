package uk.csp.reporting.consulting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.edit.Version;
import uk.csp.reporting.facts.CommunityView;

/** Keeps what a partnership was told, when it breaks no rule and nobody else wrote meanwhile. */
@ApplicationScoped
class WriteView {
    private final CommunityViews views;
    private final AuditLog audit;

    WriteView(CommunityViews views, AuditLog audit) {
        this.views = views;
        this.audit = audit;
    }

    /** @param isNew false when exactly this is kept already */
    record Written(Version<CommunityView> version, boolean isNew) {}

    /** Sent twice it is one; another under the same identifier is refused. */
    @Transactional
    Written create(String partnership, CommunityView view) {
        check(view);
        Optional<Version<CommunityView>> present = views.latest(partnership, view.id());
        if (present.isPresent()) {
            if (present.get().document().equals(view)) {
                return new Written(present.get(), false);
            }
            throw new ProblemException(
                    ReportingProblem.COMMUNITY_VIEW_EXISTS,
                    "There is a community view " + view.id() + ". Change it with PUT, or choose another identifier.");
        }
        return new Written(kept(partnership, "\"0\"", view), true);
    }

    @Transactional
    Version<CommunityView> write(String partnership, String ifMatch, CommunityView view) {
        check(view);
        return kept(partnership, ifMatch, view);
    }

    private Version<CommunityView> kept(String partnership, String ifMatch, CommunityView view) {
        Version<CommunityView> version = views.write(partnership, ifMatch, view);
        audit.record(new AuditEntry(
                AuditEntry.Operation.ALTERATION, "community-view/" + partnership + "/" + view.id(), 1, null));
        return version;
    }

    private static void check(CommunityView view) {
        ViewCheck.of(view).refuse(ReportingProblem.INVALID_COMMUNITY_VIEW, "The community view was not kept.");
    }
}
