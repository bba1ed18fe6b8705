package uk.csp.morile.verification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

@Path("/v1/cycles/{cycleId}/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@Recorded(AuditEntry.Operation.CONSULTATION)
class VerificationResource {
    private final VerifyCycle verifyCycle;

    VerificationResource(VerifyCycle verifyCycle) {
        this.verifyCycle = verifyCycle;
    }

    @GET
    @PermissionsAllowed(Scopes.AUDIT_READ)
    @Operation(
            operationId = "verifyCycle",
            summary = "Replay a cycle from the topics and the judgements, and say where it differs",
            description = "Reads the topics of figures and ratings from their beginning. Changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What was compared and what differs, also when something does",
            content = @Content(schema = @Schema(implementation = CycleVerification.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    @APIResponse(responseCode = "503", description = "A topic cannot be read at the moment")
    public CycleVerification get(@Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId) {
        return verifyCycle.verify(cycleId);
    }
}
