package uk.csp.reporting.edition;

import io.quarkus.security.PermissionsAllowed;
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
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.format.FileAnswer;

@Path("/v1/editions/{id}/files/{format}")
@PermissionsAllowed(Scopes.FIGURES_READ)
@Tag(name = "Editions")
@Recorded(AuditEntry.Operation.CONSULTATION)
class EditionFileResource {
    private final Editions editions;
    private final ReadEdition reading;
    private final FileAnswer files;
    private final MaySeeExactCounts exactCounts;

    EditionFileResource(Editions editions, ReadEdition reading, FileAnswer files, MaySeeExactCounts exactCounts) {
        this.editions = editions;
        this.reading = reading;
        this.files = files;
        this.exactCounts = exactCounts;
    }

    @GET
    @Operation(
            operationId = "getEditionFile",
            summary = "An edition as a file",
            description = "A format that does not exist is answered with those that do.")
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
            description = "There is no such edition or no such format",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response file(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id,
            @Parameter(description = "Kind of file", example = "html") @PathParam("format") String format,
            @Context Request request) {
        Edition edition = editions.find(id).orElseThrow(EditionFileResource::notFound);
        exactCounts.require(edition.partnership(), edition.path() + "/public");
        byte[] json = editions.document(id).orElseThrow(EditionFileResource::notFound);
        return files.of(request, format, DocumentJson.read(json), reading.imprint(edition), false);
    }

    private static ProblemException notFound() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such edition.");
    }
}
