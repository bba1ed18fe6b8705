package uk.csp.crimedata.table;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.release.PublicTables.Stored;
import uk.csp.crimedata.release.Readers;
import uk.csp.crimedata.table.WritePublicTable.Answer;
import uk.csp.crimedata.table.WritePublicTable.Asked;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.Problem;

/** Releases a table to an audience. What is told cannot be taken back, so the partnership's analysts alone do it. */
@Path("/v1/public-tables")
@Tag(name = "Public tables")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.REPORTS_EDIT)
class ReleaseResource {
    private final TableFigures figures;
    private final WritePublicTable writePublicTable;
    private final AskedSet askedSet;
    private final Readers readers;

    ReleaseResource(TableFigures figures, WritePublicTable writePublicTable, AskedSet askedSet, Readers readers) {
        this.figures = figures;
        this.writePublicTable = writePublicTable;
        this.askedSet = askedSet;
        this.readers = readers;
    }

    @Schema(
            name = "PublicTableRelease",
            description = "Which table to release; as its address has them, by their names")
    record Order(
            @NotNull
                    @Schema(
                            enumeration = {"crime", "indicators", "neighbourhoods", "areas", "series"},
                            examples = "crime")
                    String kind,
            @NotNull
                    @Schema(
                            enumeration = {"public", "partner"},
                            examples = "public")
                    String audience,
            @NotNull @Schema(examples = "E22000056") String partnership,
            @Schema(description = "Of every kind but series", examples = "FY2018-19") String period,
            @Schema(description = "Of neighbourhoods, areas and series; all-crime when absent") String indicator,
            @Schema(description = "Of a series; the partnership when absent") String area,
            @Schema(description = "Of areas: ward (default), msoa or lsoa") String areaKind,
            @Schema(description = "Of areas", examples = "wards-2018") String areaSet,
            @Schema(description = "Of a series: month (default), financial-year or rolling-twelve-months")
                    String periodKind) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releasePublicTable",
            summary = "Release a table to an audience",
            description =
                    "Protected together with all the audience was told before, kept for good, and certified. Repeating"
                            + " it is safe: the same table of the same figures has one answer.")
    @APIResponse(
            responseCode = "201",
            description = "Released now",
            content = @Content(schema = @Schema(implementation = PublicTable.class)))
    @APIResponse(
            responseCode = "200",
            description = "Released before, for the same figures",
            content = @Content(schema = @Schema(implementation = PublicTable.class)))
    @APIResponse(
            responseCode = "403",
            description = "exact-counts: not an analyst of the partnership",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(
            responseCode = "409",
            description = "reveals-hidden-count: names the tables released before it would reveal with",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response release(@NotNull @Valid Order order) {
        Partnership of = figures.partnership(order.partnership());
        readers.requireAnalyst(of);
        Audience audience = Audience.of(order.audience())
                .filter(asked -> asked != Audience.ANALYST)
                .orElseThrow(() -> AskedAudience.invalid("audience", "public or partner."));
        Answer answer = answer(order, of, new Asked(audience, true));
        Stored table = answer.released();
        URI address = URI.create("/v1/public-tables/" + table.id());
        return (answer.fresh() ? Response.created(address) : Response.ok().contentLocation(address))
                .entity(table.body())
                .build();
    }

    private Answer answer(Order order, Partnership of, Asked asked) {
        String indicator = order.indicator() == null ? "all-crime" : order.indicator();
        switch (order.kind()) {
            case "crime":
                return writePublicTable.crime(of, period(order), asked);
            case "indicators":
                return writePublicTable.indicators(of, period(order), asked);
            case "neighbourhoods":
                return writePublicTable.neighbourhoods(of, period(order), indicator, asked);
            case "areas":
                Period year = PublicTableResource.yearOfAreas(figures, order.period());
                return writePublicTable.areas(
                        of,
                        year,
                        indicator,
                        askedSet.of(of, order.areaKind(), order.areaSet(), year, asked.audience()),
                        asked);
            case "series":
                return writePublicTable.series(
                        of,
                        indicator,
                        order.area() == null ? of.code() : order.area(),
                        order.periodKind() == null ? "month" : order.periodKind(),
                        asked);
            default:
                throw AskedAudience.invalid("kind", "crime, indicators, neighbourhoods, areas or series.");
        }
    }

    private Period period(Order order) {
        return PublicTableResource.storedPeriod(figures, order.period());
    }
}
