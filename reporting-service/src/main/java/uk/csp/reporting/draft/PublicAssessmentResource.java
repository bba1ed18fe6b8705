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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.Problem;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.format.FileAnswer;
import uk.csp.reporting.page.AssessmentPage;
import uk.csp.reporting.page.ConditionalAnswer;
import uk.csp.reporting.safe.PublicSummary;

@Path("/v1/assessments/{partnership}/{period}/public")
@PermissionsAllowed(Scopes.FIGURES_READ)
@Tag(
        name = "Public editions",
        description = "Assessments for everybody: released counts alone, and what follows from them")
class PublicAssessmentResource {
    private final AssembleDraft drafts;
    private final AssessmentPage page;
    private final FileAnswer files;

    PublicAssessmentResource(AssembleDraft drafts, AssessmentPage page, FileAnswer files) {
        this.drafts = drafts;
        this.page = page;
        this.files = files;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPublicAssessment",
            summary = "The draft of the public edition as data",
            description = "The same assembly as the full assessment, over counts released to everybody at their present"
                    + " revision. [c] is confidential, [x] was not received or not released.")
    @APIResponse(
            responseCode = "200",
            description = "The draft, with the SHA-256 of its bytes as ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Assessment.class)))
    @APIResponse(responseCode = "304", ref = ReportingApi.HELD_ALREADY)
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
        PublicDraft draft = drafts.assemblePublic(partnership, period);
        return ConditionalAnswer.json(request, draft.json(), draft.sha256(), false);
    }

    @GET
    @Path("html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getPublicAssessmentPage",
            summary = "The draft of the public edition as an accessible page")
    @APIResponse(responseCode = "200", ref = ReportingApi.PAGE)
    @APIResponse(responseCode = "304", ref = ReportingApi.HELD_ALREADY)
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
        PublicDraft draft = drafts.assemblePublic(partnership, period);
        return ConditionalAnswer.html(request, page.render(draft.document(), draft.imprint()), false);
    }

    @GET
    @Path("summary/html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getPublicSummaryPage",
            summary = "Two pages for residents, out of the public edition",
            description = "Key facts, trends, neighbourhoods, high risks, priorities and what the public said, word for"
                    + " word as in the public edition.")
    @APIResponse(responseCode = "200", ref = ReportingApi.PAGE)
    @APIResponse(responseCode = "304", ref = ReportingApi.HELD_ALREADY)
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    public Response summary(
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
        PublicDraft draft = drafts.assemblePublic(partnership, period);
        Assessment summary = PublicSummary.of(draft.document(), draft.path() + "/html");
        return ConditionalAnswer.html(request, page.render(summary, draft.imprint()), false);
    }

    @GET
    @Path("files/{format}")
    @Operation(operationId = "getPublicAssessmentFile", summary = "The draft of the public edition as a file")
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
            description = "Nothing is known of this partnership, or there is no such format",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    public Response file(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(
                            description = "Financial year (FY2018-19) or year to a month (R12-2019-03)",
                            example = "FY2018-19")
                    @PathParam("period")
                    String period,
            @Parameter(description = "Kind of file", example = "html") @PathParam("format") String format,
            @Context Request request) {
        PublicDraft draft = drafts.assemblePublic(partnership, period);
        return files.of(request, format, draft.document(), draft.imprint(), false);
    }
}
