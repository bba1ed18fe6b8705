package uk.csp.crimedata.geography;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.catalogue.CatalogueApi;
import uk.csp.crimedata.catalogue.CatalogueChange;
import uk.csp.crimedata.catalogue.ChangeCatalogue;
import uk.csp.crimedata.catalogue.RowReader;
import uk.csp.crimedata.page.Cursor;
import uk.csp.crimedata.page.Sql;
import uk.csp.platform.access.Scopes;

@Path("/v1/area-lookups")
@Tag(name = "Areas and suppliers")
@Produces(MediaType.APPLICATION_JSON)
class AreaLookupResource {
    private static final String QUERY =
            """
            SELECT s.code, lsoa.code, place.code FROM area_lookup l JOIN area_set s ON s.id = set_id
            JOIN area lsoa ON lsoa.id = lsoa_id JOIN area place ON place.id = l.area_id
            WHERE (?::text IS NULL OR s.code = ?) AND (?::text IS NULL OR lsoa.code = ?)
              AND (?::text IS NULL OR place.code = ?) AND s.code || ' ' || lsoa.code > ?
            ORDER BY s.code || ' ' || lsoa.code LIMIT ?
            """;

    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;
    private final Sql sql;

    AreaLookupResource(ChangeCatalogue changeCatalogue, RowReader reader, Sql sql) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
        this.sql = sql;
    }

    @PUT
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scopes.CATALOGUE_WRITE)
    @Operation(
            operationId = "putAreaLookups",
            summary = "Load in which area of a set each LSOA lies",
            description = CatalogueApi.LOADING)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = AreaLookupTable.EXAMPLE),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = AreaLookupView.class))
            })
    @APIResponse(responseCode = "200", ref = CatalogueApi.CHANGED)
    @APIResponse(responseCode = "400", ref = CatalogueApi.UNREADABLE)
    @APIResponse(responseCode = "413", ref = CatalogueApi.TOO_LARGE)
    @APIResponse(responseCode = "422", ref = CatalogueApi.REFUSED)
    public CatalogueChange put(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream rows) {
        return changeCatalogue.change(new AreaLookupTable(), reader.read(type, rows));
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listAreaLookups", summary = "In which area of a set LSOAs lie")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header names the next",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(description = "Only of this set", example = "wards-2018") @QueryParam("areaSet") String areaSet,
            @Parameter(description = "Only of this LSOA", example = "E01015110") @QueryParam("lsoa") String lsoa,
            @Parameter(description = "Only in this area", example = "E05002090") @QueryParam("area") String area,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        List<AreaLookupView> asked = sql.list(
                QUERY,
                row -> new AreaLookupView(row.getString(1), row.getString(2), row.getString(3)),
                areaSet,
                areaSet,
                lsoa,
                lsoa,
                area,
                area,
                Cursor.of(cursor).after(),
                Cursor.ASKED);
        return Cursor.link(
                        Response.ok(new Page(Cursor.page(asked))), uri, asked, row -> row.areaSet() + " " + row.lsoa())
                .build();
    }

    @Schema(name = "AreaLookupPage")
    record Page(List<AreaLookupView> items) {}
}
