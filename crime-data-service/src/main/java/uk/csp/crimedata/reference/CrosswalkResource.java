package uk.csp.crimedata.reference;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.page.Sql;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

@Path("/v1/crosswalks")
@Tag(name = "Reference data")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FIGURES_READ)
class CrosswalkResource {
    private static final String QUERY =
            """
            SELECT scheme, crosswalk.code, valid_from, valid_to, category.code
            FROM crosswalk JOIN category ON category.id = category_id
            WHERE (?::text IS NULL OR scheme = ?) AND (?::text IS NULL OR crosswalk.code = ?)
              AND (?::date IS NULL OR ? BETWEEN valid_from AND COALESCE(valid_to, 'infinity'))
            ORDER BY scheme, crosswalk.code, valid_from
            """;

    private final Sql sql;

    CrosswalkResource(Sql sql) {
        this.sql = sql;
    }

    @GET
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
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    CrimeDataProblem.INVALID_QUERY,
                    "The date cannot be read.",
                    List.of(Violation.ofField("date", "invalid-value", "A day such as 2018-06-01.")));
        }
    }

    record CrosswalkList(List<CrosswalkView> items) {}
}
