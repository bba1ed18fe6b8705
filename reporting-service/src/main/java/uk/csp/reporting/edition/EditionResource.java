package uk.csp.reporting.edition;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import uk.csp.platform.problem.Violation;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.page.AssessmentPage;
import uk.csp.reporting.page.ConditionalAnswer;
import uk.csp.reporting.statutory.Gap;

@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions", description = "Published assessments, never changed again")
class EditionResource {
    private final PublishAssessment publishing;
    private final Editions editions;
    private final ReadEdition reading;
    private final AssessmentPage page;
    private final MaySeeExactCounts exactCounts;

    EditionResource(
            PublishAssessment publishing,
            Editions editions,
            ReadEdition reading,
            AssessmentPage page,
            MaySeeExactCounts exactCounts) {
        this.exactCounts = exactCounts;
        this.publishing = publishing;
        this.editions = editions;
        this.reading = reading;
        this.page = page;
    }

    @Schema(name = "PublicationRequest")
    record PublicationRequest(
            @Schema(description = "GSS code", examples = "E22000056") @NotNull @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Schema(description = "Financial year (FY2018-19) or year to a month (R12-2019-03)", examples = "FY2018-19")
                    @NotNull
                    String period) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.REPORTS_PUBLISH)
    @Operation(
            operationId = "publishEdition",
            summary = "Publish the present draft as an edition",
            description = "Repeating it is safe: while the draft says what the latest edition says, the answer is 200"
                    + " with that edition, and no new one is made.")
    @APIResponse(
            responseCode = "201",
            description = "A new edition",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Nothing changed since the latest edition, which is returned",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(
            responseCode = "409",
            description = "The assessment is incomplete or not approved; violations name all that is missing, each with"
                    + " the address at which it can be put right as its field",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    public Response publish(@NotNull @Valid PublicationRequest request) {
        exactCounts.require(request.partnership());
        Publication publication = publishing.publish(request.partnership(), request.period());
        if (publication instanceof Publication.Published published) {
            Edition edition = published.edition();
            return Response.created(URI.create(edition.path()))
                    .entity(reading.view(edition))
                    .build();
        }
        if (publication instanceof Publication.Unchanged unchanged) {
            return Response.ok(reading.view(unchanged.edition())).build();
        }
        throw refusal(((Publication.Refused) publication).missing());
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listEditions", summary = "The editions of a partnership, newest first")
    @APIResponse(
            responseCode = "200",
            description = "All editions, of all periods",
            content = @Content(schema = @Schema(implementation = EditionView.Page.class)))
    public EditionView.Page list(
            @Parameter(description = "GSS code", example = "E22000056", required = true)
                    @QueryParam("partnership")
                    @NotNull
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership) {
        return new EditionView.Page(
                editions.of(partnership).stream().map(reading::view).toList());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "getEdition",
            summary = "The document of an edition",
            description = "The very bytes its SHA-256 was taken of; Repr-Digest and ETag carry the hash.")
    @APIResponse(
            responseCode = "200",
            description = "The document in its canonical JSON",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Assessment.class)))
    @APIResponse(responseCode = "304", ref = ReportingApi.HELD_ALREADY)
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_EDITION)
    @Recorded(AuditEntry.Operation.CONSULTATION)
    public Response json(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id,
            @Context Request request) {
        Edition edition = edition(id);
        return ConditionalAnswer.json(request, document(id), edition.sha256(), true);
    }

    @GET
    @Path("{id}/html")
    @Produces(MediaType.TEXT_HTML)
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "getEditionPage", summary = "An edition as an accessible page")
    @APIResponse(responseCode = "200", ref = ReportingApi.PAGE)
    @APIResponse(responseCode = "304", ref = ReportingApi.HELD_ALREADY)
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_EDITION)
    @Recorded(AuditEntry.Operation.CONSULTATION)
    public Response html(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id,
            @Context Request request) {
        Edition edition = edition(id);
        return ConditionalAnswer.html(
                request, page.render(DocumentJson.read(document(id)), reading.imprint(edition)), false);
    }

    /** Whose document the caller may read as it is. */
    private Edition edition(String id) {
        Edition edition = editions.find(id).orElseThrow(EditionResource::notFound);
        exactCounts.require(edition.partnership(), edition.path() + "/public");
        return edition;
    }

    private byte[] document(String id) {
        return editions.document(id).orElseThrow(EditionResource::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such edition.");
    }

    private static ProblemException refusal(List<Gap> missing) {
        return new ProblemException(
                ReportingProblem.INCOMPLETE_ASSESSMENT,
                missing.size() + (missing.size() == 1 ? " thing is" : " things are")
                        + " missing before this assessment can be published.",
                missing.stream()
                        .map(gap -> Violation.ofField(gap.address(), gap.code(), gap.what()))
                        .toList());
    }
}
