package uk.csp.morile.verification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import uk.csp.morile.audit.RecordedAct;
import uk.csp.platform.access.Scopes;

@Path("/v1/cycles/{cycleId}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what in a cycle, when, why and on which evidence")
class AuditResource {
    private final ReadTrail readTrail;

    AuditResource(ReadTrail readTrail) {
        this.readTrail = readTrail;
    }

    @Schema(name = "Trail")
    record Trail(
            List<RecordedAct> items,
            @Schema(nullable = true, description = "Ask for what comes after this number; null at the end")
                    Long next) {}

    @GET
    @PermissionsAllowed(Scopes.AUDIT_READ)
    @Operation(
            operationId = "readCycleTrail",
            summary = "Read who did what in a cycle",
            description = "Oldest first. Before the reveal a first score shows who and when, not what.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trail.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    public Trail read(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(description = "The number after which to go on") @QueryParam("after") @DefaultValue("0")
                    long after,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(10000) int limit) {
        List<RecordedAct> acts = readTrail.read(cycleId, after, limit);
        return new Trail(
                acts, acts.size() < limit ? null : acts.get(acts.size() - 1).number());
    }
}
