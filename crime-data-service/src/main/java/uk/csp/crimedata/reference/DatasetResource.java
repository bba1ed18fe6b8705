package uk.csp.crimedata.reference;

import io.quarkus.panache.common.Sort;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;

@Path("/v1/datasets")
@Tag(name = "Reference data")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FIGURES_READ)
class DatasetResource {
    private final Datasets datasets;

    DatasetResource(Datasets datasets) {
        this.datasets = datasets;
    }

    @GET
    @Operation(operationId = "listDatasets", summary = "What holders may send, in which format and by what right")
    public DatasetList list() {
        return new DatasetList(
                datasets.listAll(Sort.by("id")).stream().map(Dataset::view).toList());
    }

    record DatasetList(List<DatasetView> items) {}
}
