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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.CatalogueApi;
import uk.csp.crimedata.catalogue.CatalogueChange;
import uk.csp.crimedata.catalogue.ChangeCatalogue;
import uk.csp.crimedata.catalogue.RowReader;
import uk.csp.crimedata.page.Cursor;
import uk.csp.crimedata.page.Sql;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;
import uk.csp.platform.time.CalendarText;

@Path("/v1/areas")
@Tag(name = "Areas and suppliers", description = "What a platform administrator loads")
@Produces(MediaType.APPLICATION_JSON)
class AreaResource {
    private static final String QUERY =
            """
            SELECT area.code, area.kind, area.name, home.code,
              ARRAY(SELECT up.code FROM area_parent JOIN area up ON up.id = parent_id
                WHERE area_id = area.id AND up.id IS DISTINCT FROM home.id ORDER BY up.code),
              area.valid_from, area.valid_to
            FROM area
            LEFT JOIN (area_parent part JOIN partnership ON partnership.area_id = part.parent_id
              JOIN area home ON home.id = part.parent_id) ON part.area_id = area.id
            WHERE (?::text IS NULL OR area.kind = ?) AND (?::text IS NULL OR home.code = ?) AND area.code > ?
              AND (?::date IS NULL OR ? BETWEEN coalesce(area.valid_from, '-infinity')
                AND coalesce(area.valid_to, 'infinity'))
              AND (?::text IS NULL OR EXISTS (SELECT FROM area_lookup l JOIN area_set s ON s.id = l.set_id
                WHERE l.area_id = area.id AND s.code = ?))
            ORDER BY area.code LIMIT ?
            """;

    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;
    private final Sql sql;

    AreaResource(ChangeCatalogue changeCatalogue, RowReader reader, Sql sql) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
        this.sql = sql;
    }

    @PUT
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scopes.CATALOGUE_WRITE)
    @Operation(operationId = "putAreas", summary = "Load areas with their parents", description = CatalogueApi.LOADING)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = AreaTable.EXAMPLE),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = AreaView.class))
            })
    @APIResponse(responseCode = "200", ref = CatalogueApi.CHANGED)
    @APIResponse(responseCode = "400", ref = CatalogueApi.UNREADABLE)
    @APIResponse(responseCode = "413", ref = CatalogueApi.TOO_LARGE)
    @APIResponse(responseCode = "422", ref = CatalogueApi.REFUSED)
    public CatalogueChange put(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream rows) {
        return changeCatalogue.change(new AreaTable(), reader.read(type, rows));
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listAreas", summary = "Areas by code")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header names the next",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(description = "Only of this kind", example = "neighbourhood") @QueryParam("kind") String kind,
            @Parameter(description = "Only of this partnership", example = "E22000056") @QueryParam("partnership")
                    String partnership,
            @Parameter(description = "Only of this area set", example = "wards-2018") @QueryParam("set") String set,
            @Parameter(description = "Only those valid on this day", example = "2018-06-01") @QueryParam("date")
                    String date,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        LocalDate day = day(date);
        List<AreaView> asked = sql.list(
                QUERY,
                row -> new AreaView(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        List.of((String[]) row.getArray(5).getArray()),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class)),
                kind,
                kind,
                partnership,
                partnership,
                Cursor.of(cursor).after(),
                day,
                day,
                set,
                set,
                Cursor.ASKED);
        return Cursor.link(Response.ok(new Page(Cursor.page(asked))), uri, asked, AreaView::code)
                .build();
    }

    private static LocalDate day(String date) {
        try {
            return date == null ? null : CalendarText.day(date);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    CrimeDataProblem.INVALID_QUERY,
                    "The date cannot be read.",
                    List.of(Violation.ofField("date", "invalid-value", "A day such as 2018-06-01.")));
        }
    }

    @Schema(name = "AreaPage")
    record Page(List<AreaView> items) {}
}
