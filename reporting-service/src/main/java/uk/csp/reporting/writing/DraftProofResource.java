package uk.csp.reporting.writing;

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
import uk.csp.reporting.narrative.DraftProof;

@Path("/v1/assessments/{partnership}/{period}/proof")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
@Recorded(AuditEntry.Operation.CONSULTATION)
class DraftProofResource {
    private final AssembleDraft drafts;
    private final MaySeeExactCounts exactCounts;

    DraftProofResource(AssembleDraft drafts, MaySeeExactCounts exactCounts) {
        this.drafts = drafts;
        this.exactCounts = exactCounts;
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "proofReadDraft",
            summary = "Hold everything people wrote into the draft against the figures",
            description =
                    "Narratives, explanations, profile, cards, plans and views: what the facts do not bear out, where it"
                            + " stands, references that have no number, texts without a section, explanations older than their"
                            + " figure, and typed numbers that no figure was found for.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DraftProofView.class)),
            description = "What is to be mended and what a person has to check")
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    public DraftProofView proofRead(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "Financial year or year to a month", example = "FY2018-19") @PathParam("period")
                    String period) {
        exactCounts.require(partnership);
        Draft draft = drafts.assemble(partnership, period);
        return DraftProofView.of(DraftProof.of(draft.facts(), draft.document().sections()));
    }
}
