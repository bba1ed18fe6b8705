package uk.csp.crimedata.harm;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.figure.AreaCounts;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.page.CsvMetadataWriter;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.query.Question;
import uk.csp.crimedata.query.Questions;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;
import uk.csp.platform.problem.ProblemException;

@Path("/v1/harm-table")
@Tag(name = "Analysis")
@Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
@PermissionsAllowed(Scopes.FIGURES_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class HarmTableResource {
    private static final String CRIME = "all-crime";

    private final AreaCounts areaCounts;
    private final HarmWeights weights;
    private final Questions questions;

    HarmTableResource(AreaCounts areaCounts, HarmWeights weights, Questions questions) {
        this.areaCounts = areaCounts;
        this.weights = weights;
        this.questions = questions;
    }

    @GET
    @Operation(
            operationId = "getHarmTable",
            summary = "Crimes of a partnership weighted by harm, beside their counts",
            description =
                    "By category, the most harm first, with the days a harm index gives each crime. A total stands "
                            + "only when every crime is weighted.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HarmTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership's analysts alone")
    @APIResponse(responseCode = "404", description = "unknown-partnership, unknown-harm-index")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public HarmTable get(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period,
            @Parameter(description = "The newest loaded when absent", example = "cambridge") @QueryParam("index")
                    String index,
            @Parameter(description = "The newest when absent", example = "2026") @QueryParam("version")
                    String version) {
        Question question = questions.begin();
        Partnership of = question.partnership(partnership);
        Period during = question.period(period);
        question.check();
        HarmTable.Index known = weights.index(index, version)
                .orElseThrow(() -> new ProblemException(
                        CrimeDataProblem.UNKNOWN_HARM_INDEX, "Weights are loaded by PUT /v1/harm-weights."));
        Map<Short, HarmTable.Weight> days = weights.of(known);
        Indicator crime = question.indicator(CRIME);
        question.check();
        Period before = during.yearBefore();
        List<String> missing = during.missing(areaCounts.received(question.catalogue(), of, crime));
        boolean previousComplete = before.missing(areaCounts.received(question.catalogue(), of, crime))
                .isEmpty();
        Map<Short, Long> earlier = areaCounts.byCategory(question.catalogue(), of, crime, before.start(), before.end());
        Map<Short, Long> counts = areaCounts.byCategory(question.catalogue(), of, crime, during.start(), during.end());
        return HarmTable.of(
                of.code(),
                during.code(),
                before.code(),
                known,
                missing,
                previousComplete,
                weights.categories().stream()
                        .map(category -> new HarmTable.Counted(
                                category.code(),
                                category.label(),
                                counts.getOrDefault(category.id(), 0L),
                                earlier.getOrDefault(category.id(), 0L),
                                days.get(category.id())))
                        .toList());
    }
}
