package uk.csp.crimedata.measure;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import uk.csp.crimedata.page.Sql;
import uk.csp.platform.access.Scopes;

@Path("/v1/reporting-areas")
@Tag(name = "Reference data")
@Produces(MediaType.APPLICATION_JSON)
class ReportingAreaResource {
    private static final String QUERY =
            """
            SELECT r.code, r.kind, r.name, p.code, r.parents
            FROM reporting_area r LEFT JOIN area p ON p.id = r.partnership_id ORDER BY r.code
            """;

    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;
    private final Sql sql;

    ReportingAreaResource(ChangeCatalogue changeCatalogue, RowReader reader, Sql sql) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
        this.sql = sql;
    }

    @PUT
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scopes.CATALOGUE_WRITE)
    @Operation(
            operationId = "putReportingAreas",
            summary = "Load places that totals are reported for",
            description = CatalogueApi.LOADING)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = ReportingAreaTable.EXAMPLE),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ReportingAreaView.class))
            })
    @APIResponse(responseCode = "200", ref = CatalogueApi.CHANGED)
    @APIResponse(responseCode = "400", ref = CatalogueApi.UNREADABLE)
    @APIResponse(responseCode = "413", ref = CatalogueApi.TOO_LARGE)
    @APIResponse(responseCode = "422", ref = CatalogueApi.REFUSED)
    public CatalogueChange put(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream rows) {
        return changeCatalogue.change(new ReportingAreaTable(), reader.read(type, rows));
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "listReportingAreas",
            summary = "Places that totals are reported for and no record lies in")
    public ReportingAreaList list() {
        return new ReportingAreaList(sql.list(
                QUERY,
                row -> new ReportingAreaView(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), List.of((String[])
                                row.getArray(5).getArray()))));
    }

    record ReportingAreaList(List<ReportingAreaView> items) {}
}
