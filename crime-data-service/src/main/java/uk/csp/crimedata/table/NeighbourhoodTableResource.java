package uk.csp.crimedata.table;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import uk.csp.crimedata.release.Readers;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

@Path("/v1/neighbourhood-table")
@Tag(name = "Tables")
@Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
@PermissionsAllowed(Scopes.FIGURES_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class NeighbourhoodTableResource {
    private final TableFigures figures;
    private final Readers readers;

    NeighbourhoodTableResource(TableFigures figures, Readers readers) {
        this.figures = figures;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "getNeighbourhoodTable",
            summary = "Neighbourhoods of a partnership by rate",
            description = "Rank 1 is the highest rate, equal rates share a rank. Kept for financial years. "
                    + "A neighbourhood without a rate comes last and has no rank.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = NeighbourhoodTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership's analysts alone")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public NeighbourhoodTable get(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period,
            @Parameter(description = "all-crime or anti-social-behaviour")
                    @QueryParam("indicator")
                    @DefaultValue("all-crime")
                    String indicator) {
        Partnership of = figures.partnership(partnership);
        readers.requireAnalyst(of);
        Period during = figures.period(period);
        return NeighbourhoodTable.of(
                of.code(), indicator, during.code(), figures.ofNeighbourhoods(of, indicator, during));
    }
}
