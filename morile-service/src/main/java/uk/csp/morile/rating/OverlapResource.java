package uk.csp.morile.rating;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.edit.ContentTag;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.platform.access.Scopes;

@Path("/v1/overlaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threats")
class OverlapResource {
    private final Cycles cycles;
    private final ThreatRegisters registers;

    OverlapResource(Cycles cycles, ThreatRegisters registers) {
        this.cycles = cycles;
        this.registers = registers;
    }

    @Schema(name = "OverlapList")
    record OverlapList(List<OverlapView> items) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "listOverlaps",
            summary = "List threats of a cycle that count some of the same harm",
            description = "Each with a warning; ratings of such threats are never to be added up.")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag",
            content = @Content(schema = @Schema(implementation = OverlapList.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "unknown-cycle")
    public Response list(
            @Parameter(example = "E22000056.2018-19", required = true) @QueryParam("cycle") @NotBlank String cycle,
            @Context Request request) {
        var register = registers.get(cycles.require(cycle).register());
        return ContentTag.answer(request, new OverlapList(OverlapView.of(register)))
                .build();
    }
}
