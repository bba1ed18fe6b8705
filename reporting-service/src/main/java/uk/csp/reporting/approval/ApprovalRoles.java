package uk.csp.reporting.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.csp.reporting.edit.EditedDocuments;
import uk.csp.reporting.edit.Kind;
import uk.csp.reporting.edit.Version;

/** The roles that must approve a partnership's assessment, every version of them; one by default. */
@ApplicationScoped
class ApprovalRoles implements LastWriter {
    private static final Kind<Roles> KIND = new Kind<>("approval-roles", Roles.class);
    /** A partnership has one document. */
    private static final String ONLY = "roles";

    private final EditedDocuments documents;

    ApprovalRoles(EditedDocuments documents) {
        this.documents = documents;
    }

    record Roles(List<ApprovalRole> roles) {
        Roles {
            roles = roles == null ? List.of() : List.copyOf(roles);
        }
    }

    List<ApprovalRole> of(String partnership) {
        return latest(partnership)
                .map(version -> version.document().roles())
                .orElseGet(() -> List.of(ApprovalRole.byDefault()));
    }

    Optional<Version<Roles>> latest(String partnership) {
        return documents.latest(KIND, partnership, ONLY);
    }

    Version<Roles> write(String partnership, String ifMatch, List<ApprovalRole> roles) {
        return documents.write(KIND, partnership, ONLY, ifMatch, new Roles(roles));
    }

    /** Of the documents kept beside these roles: plans and community views. */
    @Override
    public Optional<Written> lastWritten(String partnership, String period) {
        return documents.lastAuthor(partnership, KIND).map(author -> new Written(author.client(), author.at()));
    }
}
