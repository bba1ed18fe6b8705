package uk.csp.crimedata.table;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.page.CsvMetadataWriter;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.table.WritePublicTable.Asked;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.Problem;

/** Tables in which small counts are kept confidential, as they were released for the present figures. */
@Path("/v1/public-tables")
@Tag(name = "Public tables", description = "Tables in which small counts are kept confidential, with the proof of it")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FIGURES_READ)
class PublicTableResource {
    private static final String UNKNOWN =
            "unknown-partnership; not-released: nobody released it for the figures as they are now";

    private final TableFigures figures;
    private final WritePublicTable writePublicTable;
    private final AskedAudience audiences;
    private final AskedSet askedSet;

    PublicTableResource(
            TableFigures figures, WritePublicTable writePublicTable, AskedAudience audiences, AskedSet askedSet) {
        this.askedSet = askedSet;
        this.figures = figures;
        this.writePublicTable = writePublicTable;
        this.audiences = audiences;
    }

    @GET
    @Path("/crime")
    @Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
    @Operation(
            operationId = "getPublicCrimeTable",
            summary = "The crime table for an audience",
            description =
                    "As it was released for the present figures. Every rate, change and percentage is computed from "
                            + "the counts shown.")
    @APIResponse(
            responseCode = "200",
            description = "The table; Content-Location is where it stays",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PublicTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts")
    @APIResponse(
            responseCode = "404",
            description = UNKNOWN,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response crime(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period,
            @Parameter(description = AskedAudience.WORDS, example = "public")
                    @QueryParam("audience")
                    @DefaultValue("partner")
                    String audience,
            @Context Request request,
            @Context HttpHeaders headers) {
        Partnership of = figures.partnership(partnership);
        return PublicTableAnswer.of(
                writePublicTable.crime(of, storedPeriod(figures, period), reader(of, audience)), request, headers);
    }

    @GET
    @Path("/indicators")
    @Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
    @Operation(
            operationId = "getPublicIndicatorTable",
            summary = "What is counted and has no row in the crime table, for an audience",
            description =
                    "Protected together with the crime table: parts of its rows, and flags that cross them. Totals "
                            + "that a source reports are not in it.")
    @APIResponse(
            responseCode = "200",
            description = "The table; Content-Location is where it stays",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PublicTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts")
    @APIResponse(
            responseCode = "404",
            description = UNKNOWN,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response indicators(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period,
            @Parameter(description = AskedAudience.WORDS, example = "public")
                    @QueryParam("audience")
                    @DefaultValue("partner")
                    String audience,
            @Context Request request,
            @Context HttpHeaders headers) {
        Partnership of = figures.partnership(partnership);
        return PublicTableAnswer.of(
                writePublicTable.indicators(of, storedPeriod(figures, period), reader(of, audience)), request, headers);
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
    @APIResponse(
            responseCode = "404",
            description = UNKNOWN,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response neighbourhoods(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period,
            @Parameter(description = "all-crime or anti-social-behaviour")
                    @QueryParam("indicator")
                    @DefaultValue("all-crime")
                    String indicator,
            @Parameter(description = AskedAudience.WORDS, example = "public")
                    @QueryParam("audience")
                    @DefaultValue("partner")
                    String audience,
            @Context Request request,
            @Context HttpHeaders headers) {
        Partnership of = figures.partnership(partnership);
        return PublicTableAnswer.of(
                writePublicTable.neighbourhoods(of, storedPeriod(figures, period), indicator, reader(of, audience)),
                request,
                headers);
    }

    @GET
    @Path("/areas")
    @Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
    @Operation(
            operationId = "getPublicAreaTable",
            summary = "Areas of an edition with their total, for an audience",
            description =
                    "An indicator by wards, middle or lower layer areas of an area set, in a financial year. "
                            + "Protected together with every other geography that was released: what is left between a ward "
                            + "and the neighbourhoods in it is kept confidential too. Lower layer areas are for partners alone.")
    @APIResponse(
            responseCode = "200",
            description = "The table; Content-Location is where it stays",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PublicTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts")
    @APIResponse(
            responseCode = "404",
            description = UNKNOWN,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response areas(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period,
            @Parameter(description = "Any indicator", example = "all-crime")
                    @QueryParam("indicator")
                    @DefaultValue("all-crime")
                    String indicator,
            @Parameter(description = "ward (default), msoa or lsoa", example = "ward") @QueryParam("areaKind")
                    String areaKind,
            @Parameter(
                            description = "An edition of areas; that in force at the end of the period when absent",
                            example = "wards-2018")
                    @QueryParam("areaSet")
                    String areaSet,
            @Parameter(description = AskedAudience.WORDS, example = "public")
                    @QueryParam("audience")
                    @DefaultValue("partner")
                    String audience,
            @Context Request request,
            @Context HttpHeaders headers) {
        Partnership of = figures.partnership(partnership);
        Period during = yearOfAreas(figures, period);
        Asked asked = reader(of, audience);
        return PublicTableAnswer.of(
                writePublicTable.areas(
                        of, during, indicator, askedSet.of(of, areaKind, areaSet, during, asked.audience()), asked),
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
    @APIResponse(
            responseCode = "404",
            description = UNKNOWN,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
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
            @Parameter(description = AskedAudience.WORDS, example = "public")
                    @QueryParam("audience")
                    @DefaultValue("partner")
                    String audience,
            @Context Request request,
            @Context HttpHeaders headers) {
        Partnership of = figures.partnership(partnership);
        return PublicTableAnswer.of(
                writePublicTable.series(
                        of, indicator, area == null ? of.code() : area, periodKind, reader(of, audience)),
                request,
                headers);
    }

    private Asked reader(Partnership of, String audience) {
        return new Asked(audiences.of(of, audience), false);
    }

    static Period yearOfAreas(TableFigures figures, String code) {
        Period period = storedPeriod(figures, code);
        if (period.kind() != Period.Kind.FINANCIAL_YEAR) {
            throw AskedAudience.invalid("period", "Areas of a set are released by financial year.");
        }
        return period;
    }

    /** Periods that are made up of others on reading tell nothing that those do not; they are not released. */
    static Period storedPeriod(TableFigures figures, String code) {
        Period period = figures.period(code);
        if (period.kind().isComputed()) {
            throw AskedAudience.invalid("period", "Public tables are of months, financial years and twelve months.");
        }
        return period;
    }
}
