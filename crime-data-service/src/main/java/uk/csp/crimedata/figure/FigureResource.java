package uk.csp.crimedata.figure;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.catalogue.KnownPartnership;
import uk.csp.crimedata.page.CsvMetadataWriter;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.page.Cursor;
import uk.csp.crimedata.query.Moment;
import uk.csp.crimedata.release.Readers;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Figures to be read: the stored text is the answer. */
@Path("/v1/figures")
@Tag(name = "Figures", description = "Counts, rates and changes, each with its completeness and its origin")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FIGURES_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class FigureResource {
    private final Figures figures;
    private final ReadFigure readFigure;
    private final TraceFigure traceFigure;
    private final TellRevisions tellRevisions;
    private final Catalogues catalogues;
    private final Readers readers;

    FigureResource(
            Figures figures,
            ReadFigure readFigure,
            TraceFigure traceFigure,
            TellRevisions tellRevisions,
            Catalogues catalogues,
            Readers readers) {
        this.figures = figures;
        this.readFigure = readFigure;
        this.traceFigure = traceFigure;
        this.tellRevisions = tellRevisions;
        this.catalogues = catalogues;
        this.readers = readers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
    @Operation(
            operationId = "listFigures",
            summary = "Figures by partnership, indicator, area and period",
            description =
                    "The newest revision of each, at most 500 a page, in the order of their identifiers. Quarters and "
                            + "years to date are made from months when they are asked for by period or periodKind, and "
                            + "need the partnership. Counts as they are, for the partnership's analysts; others read "
                            + "/v1/public-tables.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header names the next",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FigurePage.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership\'s analysts alone")
    @APIResponse(
            responseCode = "404",
            description = "unknown-partnership",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(example = "burglary-residential") @QueryParam("indicator") String indicator,
            @Parameter(example = "E22000056") @QueryParam("area") String area,
            @Parameter(example = "FY2018-19") @QueryParam("period") String period,
            @Parameter(description = "month, quarter, year-to-date, financial-year or rolling-twelve-months")
                    @QueryParam("periodKind")
                    String periodKind,
            @Parameter(description = "true: of neighbourhoods alone; false: of partnerships alone")
                    @QueryParam("neighbourhood")
                    String neighbourhood,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        FigureQuery query = FigureQuery.of(partnership, indicator, area, period, periodKind, neighbourhood);
        List<Integer> readable = readable(partnership);
        List<Figures.Stored> asked = query.isOfComputed()
                ? readFigure.list(computedOf(partnership), query, Cursor.of(cursor))
                : figures.list(query, readable, Cursor.of(cursor));
        FigureRows rows = new FigureRows(Cursor.page(asked), readFigure::read);
        return Cursor.link(Response.ok(rows), uri, asked, Figures.Stored::id).build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getFigure",
            summary = "One figure, as it is or as it was known at any moment",
            description =
                    "Two clocks: the period it is about, and when it was known. A quarter (FY2018-19-Q4) and a year to "
                            + "date (YTD-2019-01) are made from their months by the same rules.")
    @APIResponse(
            responseCode = "200",
            description = "The newest revision, or the one that was the newest then",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its revision",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = FigureChanged.class)))
    @APIResponse(responseCode = "304", description = "The revision of If-None-Match is the newest")
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership's analysts alone")
    @APIResponse(responseCode = "404", description = "unknown-figure, also when nothing was known of it then")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response get(
            @Parameter(example = "E22000056.burglary-residential.E22000056.FY2018-19") @PathParam("id") String id,
            @Parameter(
                            description = "As known at this moment; a day means its end in UTC",
                            example = "2026-11-22T10:00:00Z")
                    @QueryParam("asAt")
                    String asAt,
            @Context Request request) {
        Figures.Stored figure = readable(Moment.of("asAt", asAt)
                .map(moment -> readFigure.asAt(id, moment))
                .orElseGet(() -> readFigure.find(id))
                .orElseThrow(FigureResource::unknown));
        EntityTag revision = new EntityTag(Integer.toString(figure.revision()));
        ResponseBuilder unchanged = request.evaluatePreconditions(revision);
        return (unchanged == null ? Response.ok(figure.body()) : unchanged)
                .tag(revision)
                .build();
    }

    @GET
    @Path("/{id}/provenance")
    @Operation(
            operationId = "getFigureProvenance",
            summary = "Where a figure comes from",
            description = "What was counted, on whom the rate was made, and the submission that delivered each month.")
    @APIResponse(
            responseCode = "200",
            description = "Its origin",
            content = @Content(schema = @Schema(implementation = Provenance.class)))
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership's analysts alone")
    @APIResponse(responseCode = "404", description = "unknown-figure, also for a revision there never was")
    public Provenance provenance(
            @Parameter(example = "E22000056.burglary-residential.E22000056.FY2018-19") @PathParam("id") String id,
            @Parameter(description = "The newest when absent", example = "1") @QueryParam("revision")
                    Integer revision) {
        Optional<ReadFigure.Origin> origin = revision == null
                ? readFigure.origin(id)
                : figures.find(id, revision).map(figure -> new ReadFigure.Origin(figure, List.of(figure)));
        readable(origin.orElseThrow(FigureResource::unknown).figure());
        return traceFigure.trace(origin.get());
    }

    @GET
    @Path("/{id}/revisions")
    @Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
    @Operation(
            operationId = "listFigureRevisions",
            summary = "How a figure came to be what it is, and its revision triangle",
            description = "Every revision with what changed and by which submission or change of reference data. The "
                    + "triangle has a row for each month of the period and a column for each moment at which one of them "
                    + "changed. As CSV: the triangle.")
    @APIResponse(
            responseCode = "200",
            description = "Oldest first",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RevisionTriangle.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership's analysts alone")
    @APIResponse(responseCode = "404", description = "unknown-figure")
    public RevisionTriangle revisions(
            @Parameter(example = "E22000056.burglary-residential.E22000056.FY2018-19") @PathParam("id") String id) {
        RevisionTriangle told = tellRevisions.of(id).orElseThrow(FigureResource::unknown);
        readers.requireAnalyst(FigureId.of(id).orElseThrow().partnership());
        return told;
    }

    /** The partnership asked for, or all that the caller is an analyst of. */
    private List<Integer> readable(String partnership) {
        if (partnership == null) {
            List<Integer> own = readers.ownPartnerships();
            if (own.isEmpty()) {
                throw Readers.analystsOnly();
            }
            return own;
        }
        Partnership of = KnownPartnership.of(catalogues.current(), partnership);
        readers.requireAnalyst(of);
        return List.of(of.id());
    }

    private Figures.Stored readable(Figures.Stored figure) {
        readers.requireAnalyst(figure.partnership());
        return figure;
    }

    /** For the description of the API. */
    @Schema(name = "FigurePage")
    record FigurePage(List<FigureChanged> items) {}

    private static ProblemException unknown() {
        return new ProblemException(CrimeDataProblem.UNKNOWN_FIGURE, "No figure has this identifier and revision.");
    }

    private Partnership computedOf(String partnership) {
        if (partnership == null) {
            throw new ProblemException(
                    CrimeDataProblem.INVALID_QUERY,
                    "The query cannot be answered.",
                    List.of(Violation.ofField(
                            "partnership",
                            "missing-value",
                            "Quarters and years to date are made for one partnership.")));
        }
        return KnownPartnership.of(catalogues.current(), partnership);
    }
}
