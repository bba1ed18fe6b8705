package uk.csp.reporting.consulting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.csp.reporting.edit.EditedDocuments;
import uk.csp.reporting.edit.Kind;
import uk.csp.reporting.edit.Version;
import uk.csp.reporting.facts.CommunityView;

/** What partnerships were told by their communities, each consultation with every version. */
@ApplicationScoped
public class CommunityViews {
    private static final Kind<CommunityView> KIND = new Kind<>("community-view", CommunityView.class);

    private final EditedDocuments documents;

    CommunityViews(EditedDocuments documents) {
        this.documents = documents;
    }

    /** Those that inform the assessment of a cycle such as 2018-19. */
    public List<CommunityView> informing(String partnership, String cycle) {
        return all(partnership).stream()
                .map(Version::document)
                .filter(view -> view.informs().equals(cycle))
                .toList();
    }

    List<Version<CommunityView>> all(String partnership) {
        return documents.latest(KIND, partnership);
    }

    Optional<Version<CommunityView>> latest(String partnership, String id) {
        return documents.latest(KIND, partnership, id);
    }

    List<Version<CommunityView>> versions(String partnership, String id) {
        return documents.versions(KIND, partnership, id);
    }

    Version<CommunityView> write(String partnership, String ifMatch, CommunityView view) {
        return documents.write(KIND, partnership, view.id(), ifMatch, view);
    }
}
