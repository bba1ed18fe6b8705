package uk.csp.reporting.edition;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.changes.Differences;
import uk.csp.reporting.changes.DifferencesDocument;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.page.AssessmentPage;
import uk.csp.reporting.page.ConditionalAnswer;

@Path("/v1/editions/{id}/differences")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FIGURES_READ)
@Tag(name = "Editions")
@Recorded(AuditEntry.Operation.CONSULTATION)
class DifferencesResource {
    private final Editions editions;
    private final AssessmentPage page;
    private final MaySeeExactCounts exactCounts;

    DifferencesResource(Editions editions, AssessmentPage page, MaySeeExactCounts exactCounts) {
        this.editions = editions;
        this.page = page;
        this.exactCounts = exactCounts;
    }

    @GET
    @Operation(
            operationId = "getEditionDifferences",
            summary = "What differs between two editions, as data",
            description = "Cells by the identifiers of table, row and column, sections and rows that came or went, and"
                    + " sentences of one edition alone.")
    @APIResponse(
            responseCode = "200",
            description = "The differences, in sentences and one by one",
            content = @Content(schema = @Schema(implementation = DifferencesView.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_EDITION)
    @APIResponse(
            responseCode = "422",
            description = "other-partnership: the two editions are of different partnerships",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public DifferencesView json(
            @Parameter(description = "The later edition", example = "E22000056.FY2018-19.2") @PathParam("id") String id,
            @Parameter(
                            description = "The edition it is held against",
                            example = "E22000056.FY2018-19.1",
                            required = true)
                    @QueryParam("from")
                    @NotNull
                    String from) {
        Edition later = edition(id);
        Edition earlier = of(later, from);
        Differences differences = between(earlier, later);
        return DifferencesView.of(earlier, later, differences);
    }

    @GET
    @Path("html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "getEditionDifferencesPage", summary = "What differs between two editions, as a page")
    @APIResponse(
            responseCode = "200",
            description = "One accessible HTML page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_EDITION)
    public Response html(
            @Parameter(description = "The later edition", example = "E22000056.FY2018-19.2") @PathParam("id") String id,
            @Parameter(
                            description = "The edition it is held against",
                            example = "E22000056.FY2018-19.1",
                            required = true)
                    @QueryParam("from")
                    @NotNull
                    String from,
            @Context Request request) {
        Edition later = edition(id);
        Edition earlier = of(later, from);
        Assessment document = new DifferencesDocument(earlier.name(later), later.name(earlier), between(earlier, later))
                .of(document(later));
        return ConditionalAnswer.html(request, page.render(document, later.imprint()), false);
    }

    private Differences between(Edition earlier, Edition later) {
        return Differences.between(document(earlier), document(later));
    }

    private Assessment document(Edition edition) {
        return DocumentJson.read(editions.document(edition.id()).orElseThrow());
    }

    private Edition edition(String id) {
        Edition edition = editions.find(id)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no edition " + id + "."));
        exactCounts.require(edition.partnership(), edition.path() + "/public");
        return edition;
    }

    private Edition of(Edition later, String from) {
        Edition earlier = edition(from);
        if (!earlier.partnership().equals(later.partnership())) {
            throw new ProblemException(
                    ReportingProblem.OTHER_PARTNERSHIP,
                    "Two editions of one partnership can be held against each other.");
        }
        return earlier;
    }
}
