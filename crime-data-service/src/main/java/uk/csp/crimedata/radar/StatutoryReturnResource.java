package uk.csp.crimedata.radar;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.catalogue.KnownPartnership;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;
import uk.csp.platform.time.CalendarText;

@Path("/v1/statutory-returns")
@Tag(name = "Statutory returns", description = "Which authority owed what, and whether it came")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FIGURES_READ)
class StatutoryReturnResource {
    private static final int USUAL_QUARTERS = 4;
    private static final int MOST_QUARTERS = 40;

    private final StatutoryReturns returns;
    private final Catalogues catalogues;
    private final Clock clock;

    StatutoryReturnResource(StatutoryReturns returns, Catalogues catalogues, Clock clock) {
        this.returns = returns;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listStatutoryReturns",
            summary = "Where every return stood on a day",
            description =
                    "One item for each dataset that is due, authority that holds it and quarter. A month counts as"
                            + " received when it was delivered whole (mode replace) or reported to be without an event (nil return).")
    @APIResponse(responseCode = "200", description = "By dataset, authority and quarter")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public StatutoryReturnList list(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(
                            description = "As known at the end of this day in the United Kingdom; today when absent",
                            example = "2019-07-01")
                    @QueryParam("date")
                    String date,
            @Parameter(
                            description = "First month of the first quarter; a year before the last when absent",
                            example = "2018-04")
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "Last month of the last quarter; the last quarter ended when absent",
                            example = "2019-03")
                    @QueryParam("to")
                    String to) {
        List<Violation> violations = new ArrayList<>();
        LocalDate on = parse("date", date, CalendarText::day, "A day such as 2019-07-01.", violations);
        YearMonth first = parse("from", from, CalendarText::month, "A month such as 2018-04.", violations);
        YearMonth last = parse("to", to, CalendarText::month, "A month such as 2019-03.", violations);
        if (partnership == null) {
            violations.add(
                    Violation.ofField("partnership", "missing-value", "Whose returns? A code such as E22000056."));
        }
        refuse(violations);
        LocalDate day = on == null ? StatutoryReturns.today(clock) : on;
        Quarter until = last == null ? Quarter.of(day).plus(-1) : Quarter.of(last.atDay(1));
        Quarter since = first == null ? until.plus(1 - USUAL_QUARTERS) : Quarter.of(first.atDay(1));
        if (since.compareTo(until) > 0 || since.plus(MOST_QUARTERS).compareTo(until) < 0) {
            violations.add(Violation.ofField(
                    "from", "invalid-value", "Not after the last quarter, and at most ten years before it."));
        }
        refuse(violations);
        Partnership known = KnownPartnership.of(catalogues.current(), partnership);
        return new StatutoryReturnList(partnership, day, returns.of(known, since, until, day));
    }

    private static <T> T parse(
            String parameter, String value, Function<String, T> reader, String rule, List<Violation> violations) {
        try {
            return value == null ? null : reader.apply(value);
        } catch (DateTimeException e) {
            violations.add(Violation.ofField(parameter, "invalid-value", rule));
            return null;
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(CrimeDataProblem.INVALID_QUERY, "The query cannot be answered.", violations);
        }
    }

    @Schema(name = "StatutoryReturnList")
    record StatutoryReturnList(
            @Schema(examples = "E22000056") String partnership, LocalDate date, List<ReturnView> items) {}
}
