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

@Path("/v1/area-correspondences")
@Tag(name = "Areas and suppliers")
@Produces(MediaType.APPLICATION_JSON)
class AreaCorrespondenceResource {
    private static final String QUERY =
            """
            SELECT one.code, other.code, old.code, new.code, weight, basis, source
            FROM area_correspondence c JOIN area_set one ON one.id = from_set JOIN area_set other ON other.id = to_set
            JOIN area old ON old.id = from_id JOIN area new ON new.id = to_id
            WHERE (?::text IS NULL OR one.code = ?) AND (?::text IS NULL OR other.code = ?)
              AND (?::text IS NULL OR old.code = ?) AND (?::text IS NULL OR new.code = ?)
              AND concat_ws(' ', one.code, other.code, old.code, new.code) > ?
            ORDER BY concat_ws(' ', one.code, other.code, old.code, new.code) LIMIT ?
            """;

    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;
    private final Sql sql;

    AreaCorrespondenceResource(ChangeCatalogue changeCatalogue, RowReader reader, Sql sql) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
        this.sql = sql;
    }

    @PUT
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scopes.CATALOGUE_WRITE)
    @Operation(
            operationId = "putAreaCorrespondences",
            summary = "Load what became of the areas of one set in another",
            description = CatalogueApi.LOADING)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = AreaCorrespondenceTable.EXAMPLE),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = AreaCorrespondenceView.class))
            })
    @APIResponse(responseCode = "200", ref = CatalogueApi.CHANGED)
    @APIResponse(responseCode = "400", ref = CatalogueApi.UNREADABLE)
    @APIResponse(responseCode = "413", ref = CatalogueApi.TOO_LARGE)
    @APIResponse(responseCode = "422", ref = CatalogueApi.REFUSED)
    public CatalogueChange put(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream rows) {
        return changeCatalogue.change(new AreaCorrespondenceTable(), reader.read(type, rows));
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listAreaCorrespondences", summary = "What became of the areas of one set in another")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header names the next",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(description = "Only from this set", example = "lsoa-2011") @QueryParam("fromSet") String fromSet,
            @Parameter(description = "Only to this set", example = "lsoa-2021") @QueryParam("toSet") String toSet,
            @Parameter(description = "Only from this area", example = "E01018947") @QueryParam("from") String from,
            @Parameter(description = "Only to this area", example = "E01034847") @QueryParam("to") String to,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        List<AreaCorrespondenceView> asked = sql.list(
                QUERY,
                row -> new AreaCorrespondenceView(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Millionths.number(row.getLong(5)),
                        row.getString(6),
                        row.getString(7)),
                fromSet,
                fromSet,
                toSet,
                toSet,
                from,
                from,
                to,
                to,
                Cursor.of(cursor).after(),
                Cursor.ASKED);
        return Cursor.link(
                        Response.ok(new Page(Cursor.page(asked))),
                        uri,
                        asked,
                        row -> String.join(" ", row.fromSet(), row.toSet(), row.from(), row.to()))
                .build();
    }

    @Schema(name = "AreaCorrespondencePage")
    record Page(List<AreaCorrespondenceView> items) {}
}
