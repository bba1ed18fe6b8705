package uk.csp.reporting.edition;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.format.FileAnswer;
import uk.csp.reporting.page.AssessmentPage;
import uk.csp.reporting.page.ConditionalAnswer;
import uk.csp.reporting.page.Imprint;
import uk.csp.reporting.safe.PublicSummary;

@Path("/v1/editions/{id}/public")
@PermissionsAllowed(Scopes.FIGURES_READ)
@Tag(name = "Public editions")
class PublicEditionResource {
    private final Editions editions;
    private final PublicEditions publicEditions;
    private final AssessmentPage page;
    private final FileAnswer files;

    PublicEditionResource(Editions editions, PublicEditions publicEditions, AssessmentPage page, FileAnswer files) {
        this.editions = editions;
        this.publicEditions = publicEditions;
        this.page = page;
        this.files = files;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPublicEdition",
            summary = "The public edition: released counts alone, of the same moment",
            description = "The very bytes its SHA-256 was taken of; Repr-Digest and ETag carry the hash.")
    @APIResponse(
            responseCode = "200",
            description = "The document in its canonical JSON",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Assessment.class)))
    @APIResponse(responseCode = "304", ref = ReportingApi.HELD_ALREADY)
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_PUBLIC_EDITION)
    public Response json(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id,
            @Context Request request) {
        PublicEditions.Kept kept = kept(id);
        return ConditionalAnswer.json(request, kept.document(), kept.sha256(), true);
    }

    @GET
    @Path("html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "getPublicEditionPage", summary = "The public edition as an accessible page")
    @APIResponse(responseCode = "200", ref = ReportingApi.PAGE)
    @APIResponse(responseCode = "304", ref = ReportingApi.HELD_ALREADY)
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_PUBLIC_EDITION)
    public Response html(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id,
            @Context Request request) {
        PublicEditions.Kept kept = kept(id);
        return ConditionalAnswer.html(
                request, page.render(DocumentJson.read(kept.document()), imprint(id, kept)), true);
    }

    @GET
    @Path("summary/html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "getPublicEditionSummary", summary = "Two pages for residents, out of the public edition")
    @APIResponse(responseCode = "200", ref = ReportingApi.PAGE)
    @APIResponse(responseCode = "304", ref = ReportingApi.HELD_ALREADY)
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_PUBLIC_EDITION)
    public Response summary(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id,
            @Context Request request) {
        PublicEditions.Kept kept = kept(id);
        Imprint imprint = imprint(id, kept);
        Assessment summary = PublicSummary.of(DocumentJson.read(kept.document()), imprint.json() + "/html");
        return ConditionalAnswer.html(request, page.render(summary, imprint), true);
    }

    @GET
    @Path("files/{format}")
    @Operation(operationId = "getPublicEditionFile", summary = "The public edition as a file")
    @APIResponse(
            responseCode = "200",
            description = "The file, with the SHA-256 of its bytes as ETag and a name to save it under",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", ref = ReportingApi.HELD_ALREADY)
    @APIResponse(
            responseCode = "404",
            description = "There is no such edition or format, or it is older than public editions",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response file(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id,
            @Parameter(description = "Kind of file", example = "html") @PathParam("format") String format,
            @Context Request request) {
        PublicEditions.Kept kept = kept(id);
        return files.of(request, format, DocumentJson.read(kept.document()), imprint(id, kept), true);
    }

    @GET
    @Path("lineage")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPublicEditionLineage",
            summary = "Where every number of a public edition comes from",
            description =
                    "Each printed number with its figures, the released table that told it and the proof that what"
                            + " the table hides stays hidden.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers in the order they are read",
            content = @Content(schema = @Schema(implementation = LineageView.class)))
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_PUBLIC_EDITION)
    public LineageView lineage(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id) {
        PublicEditions.Kept kept = kept(id);
        return LineageView.of(
                id, kept.sha256(), DocumentJson.read(kept.document()), kept.publicFigures(), kept.releases());
    }

    @GET
    @Path("lineage/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyPublicEditionLineage",
            summary = "Compute the numbers of a public edition again, from released counts")
    @APIResponse(
            responseCode = "200",
            description = "What came out",
            content = @Content(schema = @Schema(implementation = LineageVerification.class)))
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_PUBLIC_EDITION)
    public LineageVerification verification(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id) {
        PublicEditions.Kept kept = kept(id);
        return LineageVerification.of(id, kept.sha256(), kept.document(), kept.publicFigures());
    }

    private PublicEditions.Kept kept(String id) {
        return publicEditions
                .find(id)
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.NOT_FOUND, "There is no such edition, or it is older than public editions."));
    }

    private Imprint imprint(String id, PublicEditions.Kept kept) {
        Edition edition = editions.find(id).orElseThrow();
        return Imprint.edition(
                edition.number(),
                edition.publishedAt(),
                kept.sha256(),
                edition.path() + "/public",
                edition.path() + "/public/lineage");
    }
}
