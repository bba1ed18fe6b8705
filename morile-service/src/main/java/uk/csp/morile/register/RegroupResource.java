package uk.csp.morile.register;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;

/** Threats that become several or one; each time the register's next version. */
@Path("/v1/threat-registers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.SCORES_WRITE)
@Tag(name = "Threats")
@APIResponse(
        responseCode = "201",
        description = RegisterResource.FOUND,
        content = @Content(schema = @Schema(implementation = RegisterView.Detail.class)))
@APIResponse(responseCode = "403", description = "register-of-another")
@APIResponse(responseCode = "404", description = "unknown-register")
@APIResponse(responseCode = "412", description = "revision-changed: there is a newer version")
@APIResponse(responseCode = "422", description = "invalid-register: violations with JSON Pointers")
@APIResponse(responseCode = "428", description = "revision-needed")
class RegroupResource {
    private static final String SPLIT =
            """
            { "reason": "Fraud has its own group now.", "threat": "cyber-dependent-crime-and-fraud",
              "into": [ { "id": "cyber-dependent-crime", "label": "Cyber Dependent Crime" },
                        { "id": "fraud", "label": "Fraud" } ] }""";
    private static final String MERGE =
            """
            { "reason": "One service answers both.", "threats": ["criminal-damage", "arson"],
              "into": { "id": "criminal-damage-and-arson", "label": "Criminal damage and arson" } }""";

    private final EditRegister editRegister;

    RegroupResource(EditRegister editRegister) {
        this.editRegister = editRegister;
    }

    @Schema(name = "NewThreat")
    record NewThreat(
            @Schema(examples = "fraud", required = true) String id,
            @Schema(examples = "Fraud", required = true) String label) {
        Regroup.Named named() {
            return new Regroup.Named(id, label);
        }
    }

    @Schema(name = "SplitThreat")
    record Split(String reason, String threat, List<NewThreat> into) {}

    @Schema(name = "MergeThreats")
    record Merge(String reason, List<String> threats, NewThreat into) {}

    @POST
    @Path("/{id}/splits")
    @Operation(
            operationId = "splitThreat",
            summary = "Split a threat into several",
            description = "Each part keeps theme, list entry, duty and indicators, and remembers what it was.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Split.class),
                            examples = @ExampleObject(name = "split", value = SPLIT)))
    public Response split(
            @Parameter(example = "plymouth") @PathParam("id") String id,
            @Parameter(example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull Split split) {
        List<Regroup.Named> into = split.into() == null
                ? List.of()
                : split.into().stream().map(NewThreat::named).toList();
        return RegisterResource.created(editRegister.split(id, ifMatch, split.reason(), split.threat(), into));
    }

    @POST
    @Path("/{id}/merges")
    @Operation(
            operationId = "mergeThreats",
            summary = "Merge threats into one",
            description = "It stands where the first stood, is informed by the figures of all, and remembers them.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Merge.class),
                            examples = @ExampleObject(name = "merge", value = MERGE)))
    public Response merge(
            @Parameter(example = "plymouth") @PathParam("id") String id,
            @Parameter(example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull Merge merge) {
        return RegisterResource.created(editRegister.merge(
                id,
                ifMatch,
                merge.reason(),
                merge.threats() == null ? List.of() : merge.threats(),
                merge.into() == null
                        ? new Regroup.Named(null, null)
                        : merge.into().named()));
    }
}
