package uk.csp.reporting.draft;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;
import uk.csp.platform.problem.Problem;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.proof.ProofReader;

@Path("/v1/assessments/{partnership}/{period}/proof")
@PermissionsAllowed(Scopes.REPORTS_EDIT)
@Tag(name = "Assessments")
class ProofResource {
    private final GatherFacts known;
    private final MaySeeExactCounts exactCounts;

    ProofResource(GatherFacts known, MaySeeExactCounts exactCounts) {
        this.exactCounts = exactCounts;
        this.known = known;
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proofReadText",
            summary = "Hold a text against the figures",
            description =
                    "Every number, percentage, share, rate, rank and direction word that is said of something a figure"
                            + " is held of. Numbers that cannot be tied to a figure are listed, not judged. The text"
                            + " is not kept.")
    @APIResponse(
            responseCode = "200",
            description = "What the facts do not bear out",
            content = @Content(schema = @Schema(implementation = ProofView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The text is empty",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(responseCode = "413", description = "The text is longer than a million bytes")
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    @Recorded(AuditEntry.Operation.CONSULTATION)
    public ProofView proofRead(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(
                            description = "Financial year (FY2018-19) or year to a month (R12-2019-03)",
                            example = "FY2018-19")
                    @PathParam("period")
                    String period,
            @RequestBody(
                            description = "Plain text or Markdown; cells of a table have tabs between them",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN,
                                            schema = @Schema(implementation = String.class),
                                            example = "Robbery rose by 8%."))
                    @NotBlank
                    String text) {
        exactCounts.require(partnership);
        return ProofView.of(new ProofReader(known.gather(partnership, period)).read(text));
    }
}
