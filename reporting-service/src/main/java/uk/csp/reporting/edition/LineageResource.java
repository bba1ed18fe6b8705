package uk.csp.reporting.edition;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.facts.Figure;

@Path("/v1/editions/{id}/lineage")
@PermissionsAllowed(Scopes.FIGURES_READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
@Recorded(AuditEntry.Operation.CONSULTATION)
class LineageResource {
    private final Editions editions;
    private final PublicEditions publicEditions;
    private final MaySeeExactCounts exactCounts;

    LineageResource(Editions editions, PublicEditions publicEditions, MaySeeExactCounts exactCounts) {
        this.editions = editions;
        this.publicEditions = publicEditions;
        this.exactCounts = exactCounts;
    }

    @GET
    @Operation(
            operationId = "getEditionLineage",
            summary = "Where every number of an edition comes from",
            description =
                    "Each printed number with the figures, their revisions, the version of their indicator, datasets,"
                            + " denominator, and the address of each figure's provenance: its definition and the submissions it"
                            + " was counted from.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers in the order they are read",
            content = @Content(schema = @Schema(implementation = LineageView.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_EDITION)
    public LineageView lineage(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id) {
        Edition edition = edition(id);
        List<Figure> figures =
                publicEditions.find(id).map(PublicEditions.Kept::figures).orElse(List.of());
        return LineageView.of(edition.id(), edition.sha256(), DocumentJson.read(document(id)), figures, List.of());
    }

    @GET
    @Path("verification")
    @Operation(
            operationId = "verifyEditionLineage",
            summary = "Compute the numbers of an edition again",
            description =
                    "From the figures kept with the edition, at the revisions it names; says which numbers come out"
                            + " otherwise, and whether the document has the hash it was published with.")
    @APIResponse(
            responseCode = "200",
            description = "What came out",
            content = @Content(schema = @Schema(implementation = LineageVerification.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(
            responseCode = "404",
            description = "There is no such edition, or it is older than the keeping of figures",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public LineageVerification verification(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id) {
        Edition edition = edition(id);
        PublicEditions.Kept kept = publicEditions.find(id).orElseThrow(LineageResource::notFound);
        return LineageVerification.of(edition.id(), edition.sha256(), document(id), kept.figures());
    }

    private Edition edition(String id) {
        Edition edition = editions.find(id).orElseThrow(LineageResource::notFound);
        exactCounts.require(edition.partnership(), edition.path() + "/public/lineage");
        return edition;
    }

    private byte[] document(String id) {
        return editions.document(id).orElseThrow(LineageResource::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(
                StandardProblem.NOT_FOUND, "There is no such edition, or it is older than the keeping of figures.");
    }
}
