package uk.csp.crimedata.area;

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

@Path("/v1/populations")
@Tag(name = "Areas and suppliers", description = "What a platform administrator loads")
@Produces(MediaType.APPLICATION_JSON)
class PopulationResource {
    private static final String QUERY =
            """
            SELECT code, population_group, year, vintage, value
            FROM population JOIN area ON area.id = area_id
            WHERE (?::text IS NULL OR code = ?) AND code || ' ' || population_group || ' ' || year > ?
            ORDER BY code || ' ' || population_group || ' ' || year LIMIT ?
            """;

    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;
    private final Sql sql;

    PopulationResource(ChangeCatalogue changeCatalogue, RowReader reader, Sql sql) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
        this.sql = sql;
    }

    @PUT
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scopes.CATALOGUE_WRITE)
    @Operation(
            operationId = "putPopulations",
            summary = "Load residents by area, group and year",
            description = CatalogueApi.LOADING)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = PopulationTable.EXAMPLE),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = PopulationView.class))
            })
    @APIResponse(responseCode = "200", ref = CatalogueApi.CHANGED)
    @APIResponse(responseCode = "400", ref = CatalogueApi.UNREADABLE)
    @APIResponse(responseCode = "413", ref = CatalogueApi.TOO_LARGE)
    @APIResponse(responseCode = "422", ref = CatalogueApi.REFUSED)
    public CatalogueChange put(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream rows) {
        return changeCatalogue.change(new PopulationTable(), reader.read(type, rows));
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listPopulations", summary = "Residents by area, group and year, as loaded")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header names the next",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(description = "Only of this area", example = "E22000056") @QueryParam("area") String area,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        List<PopulationView> asked = sql.list(
                QUERY,
                row -> new PopulationView(
                        row.getString(1), row.getString(2), row.getInt(3), row.getString(4), row.getInt(5)),
                area,
                area,
                Cursor.of(cursor).after(),
                Cursor.ASKED);
        return Cursor.link(
                        Response.ok(new Page(Cursor.page(asked))),
                        uri,
                        asked,
                        item -> item.area() + ' ' + item.group() + ' ' + item.year())
                .build();
    }

    @Schema(name = "PopulationPage")
    record Page(List<PopulationView> items) {}
}
