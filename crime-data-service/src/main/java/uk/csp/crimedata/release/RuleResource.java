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

@Path("/v1/disclosure-rules")
@Tag(name = "Public tables")
@Produces(MediaType.APPLICATION_JSON)
class RuleResource {
    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;
    private final Policies policies;

    RuleResource(ChangeCatalogue changeCatalogue, RowReader reader, Policies policies) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
        this.policies = policies;
    }

    @PUT
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scopes.CATALOGUE_WRITE)
    @Operation(
            operationId = "putDisclosureRules",
            summary = "Say which policy holds for a dataset and an audience",
            description = "The strictest of the datasets a figure rests on wins; a table for everybody is as strict as "
                    + "one for partners. A dataset without a rule has threshold-10.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = RuleTable.EXAMPLE),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = RuleView.class))
            })
    @APIResponse(responseCode = "200", ref = CatalogueApi.CHANGED)
    @APIResponse(responseCode = "400", ref = CatalogueApi.UNREADABLE)
    @APIResponse(responseCode = "413", ref = CatalogueApi.TOO_LARGE)
    @APIResponse(responseCode = "422", ref = CatalogueApi.REFUSED)
    public CatalogueChange put(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream rows) {
        return changeCatalogue.change(new RuleTable(), reader.read(type, rows));
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listDisclosureRules", summary = "Which policy holds for a dataset and an audience")
    public RuleList list() {
        return new RuleList(policies.rules().stream()
                .map(rule -> new RuleView(rule.dataset(), rule.audience().word(), rule.policy()))
                .toList());
    }

    @Schema(name = "DisclosureRuleList")
    record RuleList(List<RuleView> items) {}

    @Schema(name = "DisclosureRule")
    record RuleView(
            @Schema(examples = "police-recorded-crime") String dataset,
            @Schema(examples = "public") String audience,
            @Schema(examples = "hide-under-5") String policy) {}
}
