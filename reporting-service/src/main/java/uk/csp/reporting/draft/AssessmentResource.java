package uk.csp.reporting.draft;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
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
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.page.AssessmentPage;
import uk.csp.reporting.page.ConditionalAnswer;

@Path("/v1/assessments/{partnership}/{period}")
@PermissionsAllowed(Scopes.FIGURES_READ)
@Tag(name = "Assessments", description = "The draft, assembled from the present facts on every request")
@Recorded(AuditEntry.Operation.CONSULTATION)
class AssessmentResource {
    private final AssembleDraft drafts;
    private final AssessmentPage page;
    private final MaySeeExactCounts exactCounts;

    AssessmentResource(AssembleDraft drafts, AssessmentPage page, MaySeeExactCounts exactCounts) {
        this.exactCounts = exactCounts;
        this.drafts = drafts;
        this.page = page;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getAssessment",
            summary = "The draft as data",
            description =
                    "The document in its canonical JSON: the bytes an edition published now would have. Numbers are"
                            + " text as printed, each with the figures and revisions it comes from. [x] is not"
                            + " available, [z] not applicable.")
    @APIResponse(
            responseCode = "200",
            description = "The draft, with the SHA-256 of its bytes as ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Assessment.class)))
    @APIResponse(responseCode = "304", ref = ReportingApi.HELD_ALREADY)
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    public Response json(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(
                            description = "Financial year (FY2018-19) or year to a month (R12-2019-03)",
                            example = "FY2018-19")
                    @PathParam("period")
                    String period,
            @Context Request request) {
        exactCounts.require(partnership, "/v1/assessments/" + partnership + "/" + period + "/public");
        Draft draft = drafts.assemble(partnership, period);
        return ConditionalAnswer.json(request, draft.json(), draft.sha256(), false);
    }

    @GET
    @Path("html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "getAssessmentPage", summary = "The draft as an accessible page")
    @APIResponse(responseCode = "200", ref = ReportingApi.PAGE)
    @APIResponse(responseCode = "304", ref = ReportingApi.HELD_ALREADY)
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    public Response html(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(
                            description = "Financial year (FY2018-19) or year to a month (R12-2019-03)",
                            example = "FY2018-19")
                    @PathParam("period")
                    String period,
            @Context Request request) {
        exactCounts.require(partnership, "/v1/assessments/" + partnership + "/" + period + "/public");
        Draft draft = drafts.assemble(partnership, period);
        return ConditionalAnswer.html(request, page.render(draft.document(), draft.imprint()), false);
    }
}
