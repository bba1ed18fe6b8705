package uk.csp.crimedata.comparison;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
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
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.figure.ReadFigure;
import uk.csp.crimedata.page.CsvMetadataWriter;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.page.Sql;
import uk.csp.crimedata.query.Question;
import uk.csp.crimedata.query.Questions;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;
import uk.csp.platform.problem.ProblemException;

@Path("/v1/comparisons")
@Tag(name = "Analysis")
@Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
@PermissionsAllowed(Scopes.FIGURES_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class ComparisonResource {
    private static final List<String> DIRECTIONS = List.of("lowest-first", "highest-first");

    /** The newest publication of a family of the partnership that reports this, with how many members it has. */
    private static final String GROUP =
            """
            SELECT code, version, name, source,
              (SELECT count(DISTINCT member) FROM comparator_value v WHERE v.group_code = code AND v.group_version = version)
            FROM comparator_group
            WHERE partnership_id = ? AND (?::text IS NULL OR code = ?) AND (?::text IS NULL OR version = ?)
              AND EXISTS (SELECT FROM comparator_value v WHERE v.group_code = code AND v.group_version = version
                AND v.indicator_id = ? AND v.period = ?)
            ORDER BY version DESC, code LIMIT 1
            """;

    private static final String MEMBERS =
            """
            SELECT member, member_name, rate FROM comparator_value
            WHERE group_code = ? AND group_version = ? AND indicator_id = ? AND period = ?
            """;

    private final ReadFigure figures;
    private final Questions questions;
    private final ReportedFamily reportedFamily;
    private final Sql sql;

    ComparisonResource(ReadFigure figures, Questions questions, ReportedFamily reportedFamily, Sql sql) {
        this.figures = figures;
        this.reportedFamily = reportedFamily;
        this.questions = questions;
        this.sql = sql;
    }

    @GET
    @Operation(
            operationId = "getComparison",
            summary = "A partnership among its most similar family",
            description =
                    "Mean, median and rank with its direction and ties, of the newest publication of the family that "
                            + "reports the indicator and period. Where the family reports the partnership too, that rate is ranked, "
                            + "so all come from one source; the platform's own stands beside it.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Comparison.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership's analysts alone")
    @APIResponse(responseCode = "404", description = "unknown-partnership, unknown-comparator-group")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Comparison get(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "all-crime") @QueryParam("indicator") String indicator,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period,
            @Parameter(description = "Any of the partnership's when absent", example = "msf-plymouth")
                    @QueryParam("group")
                    String group,
            @Parameter(description = "The newest when absent", example = "2019-03") @QueryParam("version")
                    String version,
            @Parameter(description = "lowest-first (default) or highest-first") @QueryParam("direction")
                    String direction) {
        Question question = questions.begin();
        Partnership of = question.partnership(partnership);
        Indicator measure = question.indicator(indicator);
        Period during = question.period(period);
        String order = question.word("direction", direction, DIRECTIONS);
        question.check();
        ReportedFamily.Found found = loaded(of, group, version, measure, during)
                .or(() -> reportedFamily.find(of, group, version, measure, during))
                .orElseThrow(() -> new ProblemException(
                        CrimeDataProblem.UNKNOWN_COMPARATOR_GROUP,
                        "No family of the partnership reports this indicator and period."));
        return Comparison.of(
                new Comparison.Member(of.code(), of.name(), null),
                figures.rate(of, measure, during).orElse(null),
                measure.code(),
                during.code(),
                found.group(),
                found.members(),
                found.expected(),
                order.equals("lowest-first"));
    }

    /** What an administrator loaded goes before what a feed delivers. */
    private Optional<ReportedFamily.Found> loaded(
            Partnership partnership, String code, String version, Indicator indicator, Period period) {
        return sql
                .list(
                        GROUP,
                        row -> new ReportedFamily.Found(
                                new Comparison.Group(
                                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                                row.getInt(5),
                                List.of()),
                        partnership.id(),
                        code,
                        code,
                        version,
                        version,
                        indicator.id(),
                        period.code())
                .stream()
                .findFirst()
                .map(family -> new ReportedFamily.Found(
                        family.group(),
                        family.expected(),
                        sql.list(
                                MEMBERS,
                                row -> new Comparison.Member(row.getString(1), row.getString(2), row.getBigDecimal(3)),
                                family.group().code(),
                                family.group().version(),
                                indicator.id(),
                                period.code())));
    }
}
