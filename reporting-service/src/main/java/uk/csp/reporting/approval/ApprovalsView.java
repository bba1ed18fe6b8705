package uk.csp.reporting.approval;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.approval.Standing.RoleStanding;
import uk.csp.reporting.approval.Standing.State;

/** How the approvals of a draft stand. */
@Schema(name = "Approvals")
public record ApprovalsView(
        @Schema(description = "SHA-256 of the present draft") String draft,
        boolean approved,
        @Schema(description = "Whether only the writer of the last text has approved: somebody else has to as well")
                boolean onlyTheWriter,
        List<Role> roles) {

    @Schema(name = "RoleApproval")
    record Role(
            @Schema(examples = "chair") String role,
            @Schema(examples = "Chair of the partnership") String title,
            State state,
            @Schema(description = "The newest approval of this role, of this draft or an earlier one", nullable = true)
                    Given approval) {}

    @Schema(name = "Approval")
    record Given(
            @Schema(description = "SHA-256 of the draft that was approved") String draft,
            @Schema(examples = "safer-plymouth-chair") String client,
            @Schema(examples = "safer-plymouth") String partner,
            Instant at,
            String note) {}

    public static ApprovalsView of(String sha256, Standing standing) {
        return new ApprovalsView(
                sha256,
                standing.approved(),
                standing.onlyTheWriter(),
                standing.roles().stream().map(ApprovalsView::role).toList());
    }

    private static Role role(RoleStanding role) {
        Approval approval = role.approval();
        return new Role(
                role.role(),
                role.title(),
                role.state(),
                approval == null
                        ? null
                        : new Given(
                                approval.sha256(),
                                approval.client(),
                                approval.partner(),
                                approval.at(),
                                approval.note()));
    }
}
