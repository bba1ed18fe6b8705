package uk.csp.crimedata.outcome;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.figure.AreaCounts;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.outcome.OutcomeCounts.Counted;
import uk.csp.crimedata.outcome.OutcomeCounts.OutcomeCount;
import uk.csp.crimedata.query.Question;
import uk.csp.crimedata.query.Questions;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

@Path("/v1/outcomes")
@Tag(name = "Analysis")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FIGURES_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class OutcomeResource {
    private final OutcomeCounts counts;
    private final AreaCounts areaCounts;
    private final Questions questions;

    OutcomeResource(OutcomeCounts counts, AreaCounts areaCounts, Questions questions) {
        this.counts = counts;
        this.areaCounts = areaCounts;
        this.questions = questions;
    }

    @GET
    @Operation(
            operationId = "getOutcomes",
            summary = "What became of the crimes of an indicator and period",
            description = "Crimes by their newest outcome, the most frequent first. Outcomes that were received by"
                    + " themselves (police-outcomes) count by their date, whichever came last; where a crime has none"
                    + " of them, the one that came with it.")
    @APIResponse(
            responseCode = "200",
            description = "Counts of crimes; they add up to all crimes of the period",
            content = @Content(schema = @Schema(implementation = OutcomeTable.class)))
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership's analysts alone")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public OutcomeTable get(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "burglary-residential") @QueryParam("indicator") String indicator,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period) {
        Question question = questions.begin();
        Partnership of = question.partnership(partnership);
        Indicator counted = question.indicator(indicator);
        Period during = question.period(period);
        question.check();
        Counted result = counts.of(question.catalogue(), of, counted, during);
        List<String> missing = during.missing(areaCounts.received(question.catalogue(), of, counted));
        return new OutcomeTable(
                of.code(),
                counted.code(),
                during.code(),
                missing,
                result.crimes(),
                result.outcomes(),
                result.withoutOutcome());
    }

    @Schema(name = "OutcomeTable")
    record OutcomeTable(
            @Schema(examples = "E22000056") String partnership,
            @Schema(examples = "burglary-residential") String indicator,
            @Schema(examples = "FY2018-19") String period,
            @Schema(description = "Months of the period whose crimes were not received") List<String> missing,
            long crimes,
            List<OutcomeCount> outcomes,
            @Schema(description = "Crimes of which no outcome is known") long withoutOutcome) {}
}
