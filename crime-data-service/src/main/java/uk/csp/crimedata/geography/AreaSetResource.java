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
import java.time.LocalDate;
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

@Path("/v1/area-sets")
@Tag(name = "Areas and suppliers")
@Produces(MediaType.APPLICATION_JSON)
class AreaSetResource {
    private static final String QUERY =
            """
            SELECT code, kind, name, valid_from, valid_to FROM area_set
            WHERE (?::text IS NULL OR kind = ?) AND code > ? ORDER BY code LIMIT ?
            """;

    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;
    private final Sql sql;

    AreaSetResource(ChangeCatalogue changeCatalogue, RowReader reader, Sql sql) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
        this.sql = sql;
    }

    @PUT
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scopes.CATALOGUE_WRITE)
    @Operation(
            operationId = "putAreaSets",
            summary = "Load editions of areas, such as wards of a year",
            description = CatalogueApi.LOADING)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = AreaSetTable.EXAMPLE),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = AreaSet.class))
            })
    @APIResponse(responseCode = "200", ref = CatalogueApi.CHANGED)
    @APIResponse(responseCode = "400", ref = CatalogueApi.UNREADABLE)
    @APIResponse(responseCode = "413", ref = CatalogueApi.TOO_LARGE)
    @APIResponse(responseCode = "422", ref = CatalogueApi.REFUSED)
    public CatalogueChange put(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream rows) {
        return changeCatalogue.change(new AreaSetTable(), reader.read(type, rows));
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listAreaSets", summary = "Editions of areas")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header names the next",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(description = "Only of this kind", example = "ward") @QueryParam("kind") String kind,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        List<AreaSet> asked = sql.list(
                QUERY,
                row -> new AreaSet(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)),
                kind,
                kind,
                Cursor.of(cursor).after(),
                Cursor.ASKED);
        return Cursor.link(Response.ok(new Page(Cursor.page(asked))), uri, asked, AreaSet::code)
                .build();
    }

    @Schema(name = "AreaSetPage")
    record Page(List<AreaSet> items) {}
}
