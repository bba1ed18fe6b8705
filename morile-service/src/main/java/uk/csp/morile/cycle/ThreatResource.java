package uk.csp.morile.cycle;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.morile.edit.ContentTag;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.platform.access.Scopes;

@Path("/v1/threats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threats", description = "The threat register of a cycle")
class ThreatResource {
    private final Cycles cycles;
    private final ThreatRegisters registers;

    ThreatResource(Cycles cycles, ThreatRegisters registers) {
        this.cycles = cycles;
        this.registers = registers;
    }

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "listThreats",
            summary = "List themes, threats and list entries of a cycle",
            description = "Each threat names the indicators that inform its data-driven criteria.")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = ThreatRegister.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response list(
            @Parameter(example = "E22000056.2018-19") @QueryParam("cycle") @NotBlank String cycle,
            @Context Request request) {
        return ContentTag.answer(request, registers.get(cycles.require(cycle).register()))
                .build();
    }
}
