package uk.csp.reporting.draft;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;
import uk.csp.platform.problem.Problem;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.format.FileAnswer;

@Path("/v1/assessments/{partnership}/{period}/files/{format}")
@PermissionsAllowed(Scopes.FIGURES_READ)
@Tag(name = "Assessments")
@Recorded(AuditEntry.Operation.CONSULTATION)
class AssessmentFileResource {
    private final AssembleDraft drafts;
    private final FileAnswer files;
    private final MaySeeExactCounts exactCounts;

    AssessmentFileResource(AssembleDraft drafts, FileAnswer files, MaySeeExactCounts exactCounts) {
        this.drafts = drafts;
        this.files = files;
        this.exactCounts = exactCounts;
    }

    @GET
    @Operation(
            operationId = "getAssessmentFile",
            summary = "The draft as a file",
            description = "Made from the present facts. A format that does not exist is answered with those that do.")
    @APIResponse(
            responseCode = "200",
            description = "The file, with the SHA-256 of its bytes as ETag and a name to save it under",
            headers = @Header(name = "Content-Disposition", schema = @Schema(type = SchemaType.STRING)),
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
        exactCounts.require(partnership, "/v1/assessments/" + partnership + "/" + period + "/public");
        Draft draft = drafts.assemble(partnership, period);
        return files.of(request, format, draft.document(), draft.imprint(), false);
    }
}
