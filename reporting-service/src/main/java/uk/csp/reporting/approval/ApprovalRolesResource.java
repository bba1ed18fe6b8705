package uk.csp.reporting.approval;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.platform.problem.Violation;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.approval.ApprovalRole.Holder;
import uk.csp.reporting.edit.Revision;
import uk.csp.reporting.edit.Version;

@Path("/v1/approval-roles/{partnership}")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.REPORTS_PUBLISH)
@Tag(name = "Approval")
class ApprovalRolesResource {
    private final ApprovalRoles roles;
    private final MaySeeExactCounts exactCounts;
    private final AuditLog audit;

    ApprovalRolesResource(ApprovalRoles roles, MaySeeExactCounts exactCounts, AuditLog audit) {
        this.roles = roles;
        this.exactCounts = exactCounts;
        this.audit = audit;
    }

    @Schema(name = "ApprovalRoles")
    record RolesView(
            @Schema(description = "Each of them must approve a draft before it is published") @NotEmpty @Size(max = 12)
                    List<@NotNull @Valid RoleView> roles) {}

    @Schema(name = "ApprovalRole")
    record RoleView(
            @Schema(examples = "chair") @NotNull @Pattern(regexp = "[a-z0-9](-?[a-z0-9]){0,79}") String id,
            @Schema(examples = "Chair of the partnership")
                    @NotNull
                    @Size(min = 1, max = 200)
                    @Pattern(regexp = "\\P{Cntrl}*", message = "must hold no control characters")
                    String title,
            @Schema(
                            description = "Who may speak for it. Empty, as by default: whoever may publish for the"
                                    + " partnership's analysts")
                    @Size(max = 20)
                    List<@NotNull @Valid HolderView> holders) {}

    @Schema(name = "ApprovalRoleHolder")
    record HolderView(
            @Schema(description = "Claim partner of the token", examples = "safer-plymouth")
                    @NotNull
                    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,99}")
                    String partner,
            @Schema(description = "Client of the token", examples = "safer-plymouth-chair")
                    @NotNull
                    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
                    String client) {}

    @GET
    @Operation(operationId = "getApprovalRoles", summary = "The roles that must approve a partnership's assessment")
    @APIResponse(
            responseCode = "200",
            description = "The roles, with their ETag; one by default, then the ETag is \"0\"",
            content = @Content(schema = @Schema(implementation = RolesView.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    public Response get(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership) {
        exactCounts.require(partnership);
        int revision = roles.latest(partnership).map(Version::revision).orElse(0);
        return Response.ok(view(roles.of(partnership)))
                .tag(new Revision(revision).tag())
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "putApprovalRoles",
            summary = "Set the roles that must approve a partnership's assessment",
            description = "An approval counts while its giver still holds the role.")
    @APIResponse(
            responseCode = "200",
            description = "The roles as they are kept, with their new ETag",
            content = @Content(schema = @Schema(implementation = RolesView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule; all violations are told",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "Somebody changed the roles since they were read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "428", ref = ReportingApi.REVISION_NEEDED)
    public Response put(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "ETag of the roles that were read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid RolesView view) {
        exactCounts.require(partnership);
        refuseTwice(view.roles());
        Version<ApprovalRoles.Roles> written = roles.write(
                partnership,
                ifMatch,
                view.roles().stream().map(ApprovalRolesResource::role).toList());
        audit.record(new AuditEntry(
                AuditEntry.Operation.ALTERATION,
                "approval-roles/" + partnership,
                view.roles().size(),
                null));
        return Response.ok(view(written.document().roles()))
                .tag(new Revision(written.revision()).tag())
                .build();
    }

    private static void refuseTwice(List<RoleView> roles) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < roles.size(); i++) {
            if (!seen.add(roles.get(i).id())) {
                throw new ProblemException(
                        StandardProblem.INVALID_REQUEST,
                        "Two roles have one identifier.",
                        List.of(Violation.at("/roles/" + i + "/id", "duplicate", "Another role has it.")));
            }
        }
    }

    private static ApprovalRole role(RoleView view) {
        List<HolderView> holders = view.holders() == null ? List.of() : view.holders();
        return new ApprovalRole(
                view.id(),
                view.title(),
                holders.stream()
                        .map(holder -> new Holder(holder.partner(), holder.client()))
                        .toList());
    }

    private static RolesView view(List<ApprovalRole> roles) {
        return new RolesView(roles.stream()
                .map(role -> new RoleView(
                        role.id(),
                        role.title(),
                        role.holders().stream()
                                .map(holder -> new HolderView(holder.partner(), holder.client()))
                                .toList()))
                .toList());
    }
}
