package uk.csp.crimedata.reference;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import uk.csp.crimedata.page.Sql;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;
import uk.csp.platform.time.CalendarText;

@Path("/v1/crosswalks")
@Tag(name = "Reference data")
@Produces(MediaType.APPLICATION_JSON)
class CrosswalkResource {
    private static final String QUERY =
            """
            SELECT scheme, crosswalk.code, valid_from, valid_to, category.code
            FROM crosswalk JOIN category ON category.id = category_id
            WHERE (?::text IS NULL OR scheme = ?) AND (?::text IS NULL OR crosswalk.code = ?)
              AND (?::date IS NULL OR ? BETWEEN valid_from AND COALESCE(valid_to, 'infinity'))
            ORDER BY scheme, crosswalk.code, valid_from
            """;

    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;
    private final Sql sql;

    CrosswalkResource(ChangeCatalogue changeCatalogue, RowReader reader, Sql sql) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
        this.sql = sql;
    }

    @PUT
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scopes.CATALOGUE_WRITE)
    @Operation(
            operationId = "putCrosswalks",
            summary = "Load what codes of a scheme mean",
            description = CatalogueApi.LOADING)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = CrosswalkTable.EXAMPLE),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = CrosswalkView.class))
            })
    @APIResponse(responseCode = "200", ref = CatalogueApi.CHANGED)
    @APIResponse(responseCode = "400", ref = CatalogueApi.UNREADABLE)
    @APIResponse(responseCode = "413", ref = CatalogueApi.TOO_LARGE)
    @APIResponse(responseCode = "422", ref = CatalogueApi.REFUSED)
    public CatalogueChange put(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream rows) {
        return changeCatalogue.change(new CrosswalkTable(), reader.read(type, rows));
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listCrosswalks", summary = "Which category a code of a scheme means, and when")
    @APIResponse(responseCode = "200", description = "Mappings, by scheme and code")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public CrosswalkList list(
            @Parameter(description = "home-office or police-uk", example = "home-office") @QueryParam("scheme")
                    String scheme,
            @Parameter(example = "28E") @QueryParam("code") String code,
            @Parameter(description = "Only what holds on this day", example = "2018-06-01") @QueryParam("date")
                    String date) {
        LocalDate day = day(date);
        return new CrosswalkList(sql.list(
                QUERY,
                row -> new CrosswalkView(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)),
                scheme,
                scheme,
                code,
                code,
                day,
                day));
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

    record CrosswalkList(List<CrosswalkView> items) {}
}
