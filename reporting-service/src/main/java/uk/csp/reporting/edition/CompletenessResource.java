package uk.csp.reporting.edition;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.draft.AssembleDraft;
import uk.csp.reporting.draft.Draft;

@Path("/v1/assessments/{partnership}/{period}/completeness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
@Recorded(AuditEntry.Operation.CONSULTATION)
class CompletenessResource {
    private final AssembleDraft drafts;
    private final Publishable publishable;
    private final MaySeeExactCounts exactCounts;

    CompletenessResource(AssembleDraft drafts, Publishable publishable, MaySeeExactCounts exactCounts) {
        this.drafts = drafts;
        this.publishable = publishable;
        this.exactCounts = exactCounts;
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "getAssessmentCompleteness",
            summary = "What the assessment must hold, and what of it is missing",
            description =
                    "The six elements that SI 2007/1830 asks for and what the platform asks beside them, each with"
                            + " what is missing and the address at which it can be put right.")
    @APIResponse(
            responseCode = "200",
            description = "Every requirement, and how the approvals stand",
            content = @Content(schema = @Schema(implementation = CompletenessView.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    public CompletenessView get(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(
                            description = "Financial year (FY2018-19) or year to a month (R12-2019-03)",
                            example = "FY2018-19")
                    @PathParam("period")
                    String period) {
        exactCounts.require(partnership);
        Draft draft = drafts.assemble(partnership, period);
        return CompletenessView.of(draft, publishable.judge(draft));
    }
}
