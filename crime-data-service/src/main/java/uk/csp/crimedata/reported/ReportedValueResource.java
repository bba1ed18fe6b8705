package uk.csp.crimedata.reported;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.measure.Measure;
import uk.csp.crimedata.measure.MeasureBook;
import uk.csp.crimedata.measure.Place;
import uk.csp.crimedata.page.CsvMetadataWriter;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.page.Cursor;
import uk.csp.crimedata.query.Moment;
import uk.csp.crimedata.query.Question;
import uk.csp.crimedata.query.Questions;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

@Path("/v1/reported-values")
@Tag(name = "Reported values", description = "Totals as their sources report them")
@Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
@PermissionsAllowed(Scopes.FIGURES_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class ReportedValueResource {
    private final Questions questions;
    private final ReadValues readValues;

    ReportedValueResource(Questions questions, ReadValues readValues) {
        this.questions = questions;
        this.readValues = readValues;
    }

    @GET
    @Operation(
            operationId = "listReportedValues",
            summary = "What sources report, as it is or was known at any moment",
            description =
                    "At most 500 a page. A value is exact, nil, a range or unavailable; missing is never zero. Who is"
                            + " neither an analyst of the partnership nor the supplier sees [c] where the source asks for"
                            + " protection.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header names the next",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Of the values on the page and what is seen of them",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportedValuePage.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "304", description = "The page of If-None-Match is the newest")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(example = "deaths-from-drug-misuse") @QueryParam("measure") String measure,
            @Parameter(description = "Of the platform or a reporting area", example = "E22000056") @QueryParam("area")
                    List<String> areas,
            @Parameter(example = "drug-related-deaths") @QueryParam("dataset") String dataset,
            @Parameter(description = "No month of a value is earlier", example = "2014-01") @QueryParam("from")
                    String from,
            @Parameter(description = "No month of a value is later", example = "2019-03") @QueryParam("to") String to,
            @Parameter(
                            description = "As known at this moment; a day means its end in UTC",
                            example = "2026-11-22T10:00:00Z")
                    @QueryParam("asAt")
                    String asAt,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Context UriInfo uri,
            @Context Request request) {
        Question question = questions.begin();
        MeasureBook book = readValues.book(question.catalogue());
        ReportedQuestion reported = new ReportedQuestion(question, book);
        Measure of = reported.measure(measure);
        List<Place> places = reported.places(areas);
        if (dataset != null && !question.catalogue().datasets().containsKey(dataset)) {
            question.refuse("dataset", "unknown-dataset", "No dataset has this code.");
        }
        MonthSpan span = reported.span(from, to);
        question.check();
        ReadValues.Asked asked = new ReadValues.Asked(
                of == null ? null : of.id(),
                places == null ? null : places.stream().map(Place::code).toList(),
                dataset,
                span,
                Moment.of("asAt", asAt).orElse(null));
        List<ReadValues.Seen> seen =
                readValues.list(question.catalogue(), book, asked, Cursor.of(cursor), Cursor.ASKED);
        EntityTag tag = tag(book, seen);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder response = unchanged == null
                ? Response.ok(new ReportedValuePage(Cursor.page(seen).stream()
                        .map(value -> ReportedValueView.of(book, value))
                        .toList()))
                : unchanged;
        return Cursor.link(response, uri, seen, ReadValues.Seen::key).tag(tag).build();
    }

    /** A value never changes: it ends. So its number, its end and whether it is seen say all; names are the catalogue's. */
    private static EntityTag tag(MeasureBook book, List<ReadValues.Seen> seen) {
        String content = seen.stream()
                .map(one -> one.value().id()
                        + (one.visible() ? "v" : "c")
                        + one.value().knownTo())
                .collect(Collectors.joining(" ", book.version() + ":", ""));
        return new EntityTag(
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
