package uk.csp.crimedata.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.disclosure.Certificate;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.page.CsvMetadataWriter;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.page.Cursor;
import uk.csp.crimedata.release.PublicTables;
import uk.csp.crimedata.release.PublicTables.Named;
import uk.csp.crimedata.release.PublicTables.Stored;
import uk.csp.crimedata.release.Readers;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Tables in which small counts are kept confidential, each with the proof that they are. */
@Path("/v1/public-tables")
@Tag(name = "Public tables", description = "Tables in which small counts are kept confidential, with the proof of it")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FIGURES_READ)
class PublicTableResource {
    private static final String AUDIENCE =
            "public, partner or (for the partnership's analysts) analyst; partner when absent";
    private static final String REVEALS = "reveals-hidden-count: names the tables released before it would reveal with";

    private final TableFigures figures;
    private final WritePublicTable writePublicTable;
    private final PublicTables tables;
    private final Readers readers;
    private final ObjectMapper json;

    PublicTableResource(
            TableFigures figures,
            WritePublicTable writePublicTable,
            PublicTables tables,
            Readers readers,
            ObjectMapper json) {
        this.figures = figures;
        this.writePublicTable = writePublicTable;
        this.tables = tables;
        this.readers = readers;
        this.json = json;
    }

    @GET
    @Path("/crime")
    @Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
    @Operation(
            operationId = "getPublicCrimeTable",
            summary = "The crime table for an audience",
            description = "Released when it is asked for; the same question about the same figures has one answer. "
                    + "Every rate, change and percentage is computed from the counts shown.")
    @APIResponse(
            responseCode = "200",
            description = "The table; Content-Location is where it stays",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PublicTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(
            responseCode = "409",
            description = REVEALS,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response crime(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period,
            @Parameter(description = AUDIENCE, example = "public") @QueryParam("audience") @DefaultValue("partner")
                    String audience,
            @Context Request request,
            @Context HttpHeaders headers) {
        Partnership of = figures.partnership(partnership);
        return answer(writePublicTable.crime(of, storedPeriod(period), reading(of, audience)), request, headers);
    }

    @GET
    @Path("/neighbourhoods")
    @Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
    @Operation(
            operationId = "getPublicNeighbourhoodTable",
            summary = "Neighbourhoods with their total for an audience",
            description = "Ranked by the rates shown, 1 is the highest; a hidden neighbourhood has no rank.")
    @APIResponse(
            responseCode = "200",
            description = "The table; Content-Location is where it stays",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PublicTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "409", description = REVEALS)
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response neighbourhoods(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period,
            @Parameter(description = "all-crime or anti-social-behaviour")
                    @QueryParam("indicator")
                    @DefaultValue("all-crime")
                    String indicator,
            @Parameter(description = AUDIENCE, example = "public") @QueryParam("audience") @DefaultValue("partner")
                    String audience,
            @Context Request request,
            @Context HttpHeaders headers) {
        Partnership of = figures.partnership(partnership);
        return answer(
                writePublicTable.neighbourhoods(of, storedPeriod(period), indicator, reading(of, audience)),
                request,
                headers);
    }

    @GET
    @Path("/series")
    @Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
    @Operation(
            operationId = "getPublicSeries",
            summary = "One indicator of one area by period, for an audience",
            description = "Months and the years they make up are protected together, also against tables released "
                    + "before.")
    @APIResponse(
            responseCode = "200",
            description = "The table; Content-Location is where it stays",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PublicTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "409", description = REVEALS)
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response series(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "robbery") @QueryParam("indicator") String indicator,
            @Parameter(description = "The whole partnership when absent", example = "E22000056") @QueryParam("area")
                    String area,
            @Parameter(description = "month, financial-year or rolling-twelve-months", example = "month")
                    @QueryParam("periodKind")
                    @DefaultValue("month")
                    String periodKind,
            @Parameter(description = AUDIENCE, example = "public") @QueryParam("audience") @DefaultValue("partner")
                    String audience,
            @Context Request request,
            @Context HttpHeaders headers) {
        Partnership of = figures.partnership(partnership);
        return answer(
                writePublicTable.series(
                        of, indicator, area == null ? of.code() : area, periodKind, reading(of, audience)),
                request,
                headers);
    }

    @GET
    @Operation(operationId = "listPublicTables", summary = "Tables released of a partnership, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header names the next",
            content = @Content(schema = @Schema(implementation = PublicTablePage.class)))
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(description = "public or partner; both when absent") @QueryParam("audience") String audience,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        Partnership of = figures.partnership(partnership);
        List<Audience> audiences =
                audience == null ? List.of(Audience.PUBLIC, Audience.PARTNER) : List.of(reading(of, audience));
        List<Named> asked = tables.list(of.id(), audiences, Cursor.of(cursor));
        List<PublicTableView> items = Cursor.page(asked).stream()
                .map(table -> new PublicTableView(
                        table.id(),
                        table.audience(),
                        table.question(),
                        table.releasedAt().toString(),
                        table.hash()))
                .toList();
        return Cursor.link(Response.ok(new PublicTablePage(items)), uri, asked, table -> Long.toString(table.number()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
    @Operation(operationId = "getPublicTable", summary = "A table as it was released")
    @APIResponse(
            responseCode = "200",
            description = "The table; it never changes",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PublicTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "304", description = "The hash of If-None-Match is its own")
    @APIResponse(responseCode = "404", description = "unknown-public-table")
    public Response get(@PathParam("id") String id, @Context Request request, @Context HttpHeaders headers) {
        return answer(new WritePublicTable.Answer(null, stored(id)), request, headers);
    }

    @GET
    @Path("/{id}/certificate")
    @Operation(
            operationId = "getPublicTableCertificate",
            summary = "The proof that a released table is safe",
            description = "Its cells and sums, for every cell that is not printed how low and how high it can be, and "
                    + "a table for either end that agrees with everything printed. Made from what was released alone.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(schema = @Schema(implementation = Certificate.class)))
    @APIResponse(responseCode = "404", description = "unknown-public-table")
    public Response certificate(@PathParam("id") String id) {
        return Response.ok(stored(id).certificate()).build();
    }

    @GET
    @Path("/{id}/verification")
    @Operation(
            operationId = "verifyPublicTable",
            summary = "Check the proof of a released table again",
            description = "Solves the released table anew and compares: hash, witnesses, ranges, and the rule.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it holds, and what does not",
            content = @Content(schema = @Schema(implementation = Verification.class)))
    @APIResponse(responseCode = "404", description = "unknown-public-table")
    public Verification verification(@PathParam("id") String id) {
        try {
            Certificate certificate = json.readValue(stored(id).certificate(), Certificate.class);
            List<String> faults = certificate.faults();
            return new Verification(certificate.hash(), faults.isEmpty(), faults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored certificate cannot be read", e);
        }
    }

    /** What checking a certificate again found. */
    @Schema(name = "PublicTableVerification")
    record Verification(String hash, boolean holds, List<String> faults) {}

    @Schema(name = "PublicTableInList")
    record PublicTableView(
            UUID id,
            String audience,
            @Schema(examples = "/v1/public-tables/crime?partnership=E22000056&period=FY2018-19") String question,
            @Schema(examples = "2019-07-01T09:00:00Z") String releasedAt,
            String hash) {}

    @Schema(name = "PublicTablePage")
    record PublicTablePage(List<PublicTableView> items) {}

    /** Periods that are made up of others on reading tell nothing that those do not; they are not released. */
    private Period storedPeriod(String code) {
        Period period = figures.period(code);
        if (period.kind().isComputed()) {
            throw invalid("period", "Public tables are of months, financial years and twelve months.");
        }
        return period;
    }

    private static ProblemException invalid(String field, String rule) {
        return new ProblemException(
                CrimeDataProblem.INVALID_QUERY,
                "The query cannot be answered.",
                List.of(Violation.ofField(field, "invalid-value", rule)));
    }

    private Stored stored(String id) {
        try {
            return tables.find(UUID.fromString(id)).orElseThrow(PublicTableResource::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(CrimeDataProblem.UNKNOWN_PUBLIC_TABLE, "No public table has this identifier.");
    }

    private Audience reading(Partnership partnership, String audience) {
        Audience asked = Audience.of(audience).orElseThrow(() -> invalid("audience", "public, partner or analyst."));
        if (asked == Audience.ANALYST) {
            readers.requireAnalyst(partnership);
        }
        return asked;
    }

    private static Response answer(WritePublicTable.Answer answer, Request request, HttpHeaders headers) {
        if (answer.exact() != null) {
            return Response.ok(answer.exact())
                    .header("Cache-Control", "no-store")
                    .build();
        }
        Stored table = answer.released();
        boolean csv = prefersCsv(headers);
        EntityTag tag = new EntityTag(table.id() + (csv ? ".csv" : ".json"));
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null
                        ? Response.ok(
                                csv ? table.csv() : table.body(),
                                csv ? CsvTableWriter.TEXT_CSV : MediaType.APPLICATION_JSON)
                        : unchanged)
                .tag(tag)
                .header("Vary", "Accept")
                .header("Content-Location", "/v1/public-tables/" + table.id())
                .build();
    }

    private static boolean prefersCsv(HttpHeaders headers) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return !accepted.isEmpty()
                && accepted.get(0).isCompatible(MediaType.valueOf(CsvTableWriter.TEXT_CSV))
                && !accepted.get(0).isWildcardType()
                && Arrays.asList("csv", "*").contains(accepted.get(0).getSubtype());
    }
}
