package uk.csp.crimedata.reference;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;

@Path("/v1/indicators")
@Tag(name = "Reference data")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FIGURES_READ)
class IndicatorResource {
    private final IndicatorDefinitions definitions;

    IndicatorResource(IndicatorDefinitions definitions) {
        this.definitions = definitions;
    }

    @GET
    @Operation(
            operationId = "listIndicators",
            summary = "What is counted, and on whom rates are made",
            description = "Those of the crime table come first, in its order.")
    public IndicatorList list() {
        return new IndicatorList(definitions.all());
    }

    record IndicatorList(List<IndicatorView> items) {}
}
