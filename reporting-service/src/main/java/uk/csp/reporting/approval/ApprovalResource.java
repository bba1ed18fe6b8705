package uk.csp.reporting.approval;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.draft.AssembleDraft;

@Path("/v1/assessments/{partnership}/{period}/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approval", description = "Who must approve an assessment before it is published, and who has")
class ApprovalResource {
    private final ApproveDraft approving;
    private final ReadApprovals approvals;
    private final AssembleDraft drafts;
    private final MaySeeExactCounts exactCounts;

    ApprovalResource(
            ApproveDraft approving, ReadApprovals approvals, AssembleDraft drafts, MaySeeExactCounts exactCounts) {
        this.approving = approving;
        this.approvals = approvals;
        this.drafts = drafts;
        this.exactCounts = exactCounts;
    }

    @Schema(name = "ApprovalRequest")
    record ApprovalRequest(
            @Schema(description = "The role in which the caller approves", examples = "chair")
                    @NotNull
                    @Pattern(regexp = "[a-z0-9](-?[a-z0-9]){0,79}")
                    String role,
            @Schema(
                            description = "Anything to be kept with it",
                            nullable = true,
                            examples = "Agreed by the board on 12 September")
                    @Size(max = 1000)
                    @Pattern(regexp = "\\P{Cntrl}*", message = "must hold no control characters")
                    String note) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.REPORTS_PUBLISH)
    @Operation(
            operationId = "approveAssessment",
            summary = "Approve the draft that was read",
            description =
                    "An approval is of one draft, named by its hash: it lapses when the draft changes. Repeating it"
                            + " is safe.")
    @APIResponse(
            responseCode = "201",
            description = "Approved; the answer says how the approvals stand",
            content = @Content(schema = @Schema(implementation = ApprovalsView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The caller had approved this draft in this role before",
            content = @Content(schema = @Schema(implementation = ApprovalsView.class)))
    @APIResponse(
            responseCode = "403",
            description = "role-of-another: others speak for this role",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "nothing-known, or unknown-role",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "The draft has changed since it was read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "428", ref = ReportingApi.REVISION_NEEDED)
    public Response approve(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "Period of the assessment", example = "FY2018-19") @PathParam("period")
                    String period,
            @Parameter(description = "ETag of the draft that was read") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid ApprovalRequest request) {
        exactCounts.require(partnership);
        ApproveDraft.Given given = approving.approve(
                partnership, period, request.role(), request.note() == null ? "" : request.note(), read(ifMatch));
        return Response.status(given.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ApprovalsView.of(given.sha256(), approvals.standing(partnership, period, given.sha256())))
                .tag(new EntityTag(given.sha256()))
                .build();
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "listApprovals",
            summary = "How the approvals of the present draft stand",
            description = "Role by role: given, lapsed because the draft has changed since, or missing.")
    @APIResponse(
            responseCode = "200",
            description = "Every role that must approve",
            content = @Content(schema = @Schema(implementation = ApprovalsView.class)))
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    public ApprovalsView list(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "Period of the assessment", example = "FY2018-19") @PathParam("period")
                    String period) {
        exactCounts.require(partnership);
        String sha256 = drafts.assemble(partnership, period).sha256();
        return ApprovalsView.of(sha256, approvals.standing(partnership, period, sha256));
    }

    private static Optional<String> read(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ReportingProblem.REVISION_NEEDED,
                    "Send the ETag of the draft that was read in the header If-Match.");
        }
        String tag = ifMatch.strip();
        return tag.matches("\"[0-9a-f]{64}\"") ? Optional.of(tag.substring(1, 65)) : Optional.empty();
    }
}
