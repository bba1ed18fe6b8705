package uk.csp.crimedata.table;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.page.CsvMetadataWriter;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.reference.IndicatorDefinitions;
import uk.csp.crimedata.release.Readers;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

@Path("/v1/crime-table")
@Tag(name = "Tables", description = "Tables of the assessment, as they are printed")
@Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
@PermissionsAllowed(Scopes.FIGURES_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class CrimeTableResource {
    private final TableFigures figures;
    private final IndicatorDefinitions definitions;
    private final Readers readers;

    CrimeTableResource(TableFigures figures, IndicatorDefinitions definitions, Readers readers) {
        this.figures = figures;
        this.definitions = definitions;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "getCrimeTable",
            summary = "The crime table of a partnership and period",
            description = "21 rows in the order of the strategic assessment, as JSON or CSV. Percentages and rates are "
                    + "rounded half-up from the counts; a percentage on a base under 20 is withheld. The rows cannot be "
                    + "added up: flags cross the categories.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CrimeTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership's analysts alone")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public CrimeTable get(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period) {
        Partnership of = figures.partnership(partnership);
        readers.requireAnalyst(of);
        Period during = figures.period(period);
        Period before = during.yearBefore();
        List<CrimeTable.Line> lines = definitions.all().stream()
                .filter(indicator -> indicator.crimeTablePlace() != null)
                .map(indicator -> new CrimeTable.Line(indicator.code(), indicator.label(), indicator.note()))
                .toList();
        return CrimeTable.of(
                of.code(),
                during.code(),
                before.code(),
                lines,
                figures.byIndicator(of, during),
                figures.byIndicator(of, before));
    }
}
