package uk.csp.crimedata.retention;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
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
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.retention.EraseRecords.Erased;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.ProblemException;

@Path("/v1/retention-runs")
@Tag(name = "Retention", description = "Records are kept as long as was agreed")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.CATALOGUE_WRITE)
class RetentionRunResource {
    private final EraseRecords eraseRecords;
    private final Catalogues catalogues;

    RetentionRunResource(EraseRecords eraseRecords, Catalogues catalogues) {
        this.eraseRecords = eraseRecords;
        this.catalogues = catalogues;
    }

    @POST
    @Operation(
            operationId = "runRetention",
            summary = "Erase records whose time is over",
            description =
                    "Of each dataset, the months before its retentionMonths. Counts and figures stay; the months"
                            + " cannot be delivered again. A second run of the same month finds nothing to do."
                            + " Rejected rows that nobody mended within 90 days (a setting) go too; their lines and reasons stay.")
    @APIResponse(
            responseCode = "200",
            description = "What was erased",
            content = @Content(schema = @Schema(implementation = RetentionRun.class)))
    @APIResponse(responseCode = "422", description = "unknown-dataset")
    public RetentionRun run(
            @Parameter(description = "Only this one; all when absent", example = "school-exclusions")
                    @QueryParam("dataset")
                    String dataset) {
        if (dataset != null && !catalogues.current().datasets().containsKey(dataset)) {
            throw new ProblemException(CrimeDataProblem.UNKNOWN_DATASET, "Known datasets are listed at /v1/datasets.");
        }
        EraseRecords.Run run = eraseRecords.run(dataset);
        return new RetentionRun(run.erased(), run.rejectedRows());
    }

    @Schema(name = "RetentionRun")
    record RetentionRun(
            List<Erased> erased,
            @Schema(description = "Rejected rows that were kept to be mended and are no longer", examples = "17")
                    long rejectedRows) {}
}
