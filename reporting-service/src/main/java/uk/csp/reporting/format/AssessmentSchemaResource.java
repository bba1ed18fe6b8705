package uk.csp.reporting.format;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.page.ConditionalAnswer;

@Path("/v1/schemas/assessment")
@PermissionsAllowed(Scopes.FIGURES_READ)
@Tag(name = "Assessments")
class AssessmentSchemaResource {
    static final String MEDIA_TYPE = "application/schema+json";
    private static final String FILE = "/schemas/assessment.v1.schema.json";

    @GET
    @Produces(MEDIA_TYPE)
    @Operation(
            operationId = "getAssessmentSchema",
            summary = "The JSON Schema of the document",
            description = "Every draft and edition is valid against it. Fields may be added within v1; none is taken"
                    + " away and none changes its meaning.")
    @APIResponse(
            responseCode = "200",
            description = "JSON Schema, draft 2020-12",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", ref = ReportingApi.HELD_ALREADY)
    public Response schema(@Context Request request) {
        return ConditionalAnswer.of(request, read(), MEDIA_TYPE);
    }

    static byte[] read() {
        try (InputStream file = AssessmentSchemaResource.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
