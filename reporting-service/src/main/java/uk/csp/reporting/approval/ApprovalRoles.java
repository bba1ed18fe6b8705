package uk.csp.reporting.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The roles that must approve a partnership's assessment. */
@ApplicationScoped
class ApprovalRoles {

    List<ApprovalRole> of(String partnership) {
        return List.of(ApprovalRole.byDefault());
    }
}
