package uk.csp.crimedata.release;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.catalogue.CatalogueApi;
import uk.csp.crimedata.catalogue.CatalogueChange;
import uk.csp.crimedata.catalogue.ChangeCatalogue;
import uk.csp.crimedata.catalogue.RowReader;
import uk.csp.platform.access.Scopes;

@Path("/v1/disclosure-policies")
@Tag(name = "Public tables")
@Produces(MediaType.APPLICATION_JSON)
class PolicyResource {
    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;
    private final Policies policies;

    PolicyResource(ChangeCatalogue changeCatalogue, RowReader reader, Policies policies) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
        this.policies = policies;
    }

    @PUT
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scopes.CATALOGUE_WRITE)
    @Operation(
            operationId = "putDisclosurePolicies",
            summary = "Load how small counts are kept confidential",
            description = "Counts from hideFrom to hideTo are never printed, others are rounded to roundTo. Holds for "
                    + "tables released from now on.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = PolicyTable.EXAMPLE),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = PolicyView.class))
            })
    @APIResponse(responseCode = "200", ref = CatalogueApi.CHANGED)
    @APIResponse(responseCode = "400", ref = CatalogueApi.UNREADABLE)
    @APIResponse(responseCode = "413", ref = CatalogueApi.TOO_LARGE)
    @APIResponse(responseCode = "422", ref = CatalogueApi.REFUSED)
    public CatalogueChange put(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream rows) {
        return changeCatalogue.change(new PolicyTable(), reader.read(type, rows));
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listDisclosurePolicies", summary = "How small counts are kept confidential")
    public PolicyList list() {
        return new PolicyList(policies.all().stream()
                .map(policy -> new PolicyView(
                        policy.code(), policy.label(), policy.hideFrom(), policy.hideTo(), policy.roundTo()))
                .toList());
    }

    @Schema(name = "DisclosurePolicyList")
    record PolicyList(List<PolicyView> items) {}

    @Schema(name = "DisclosurePolicy")
    record PolicyView(
            @Schema(examples = "hide-under-5") String code,
            @Schema(examples = "Counts from 1 to 4 are hidden") String label,
            @Schema(description = "The smallest count that is never printed", examples = "1") int hideFrom,
            @Schema(description = "The largest; one less than hideFrom: nothing is hidden", examples = "4") int hideTo,
            @Schema(description = "Other counts are rounded to a multiple of it", examples = "1") int roundTo) {}
}
