package uk.csp.crimedata.verification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

@Path("/v1/verification")
@Tag(name = "Verification", description = "Proof that figures are the recount of what was received")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.AUDIT_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class VerificationResource {
    private final VerifyCounts verifyCounts;

    VerificationResource(VerifyCounts verifyCounts) {
        this.verifyCounts = verifyCounts;
    }

    @GET
    @Operation(
            operationId = "verifyCounts",
            summary = "Recount ledger, monthly counts and figures, and say where they differ",
            description = "Reads every record: seconds for millions. Changes nothing and holds nobody up.")
    @APIResponse(
            responseCode = "200",
            description = "What was compared and what differs, also when something does",
            content = @Content(schema = @Schema(implementation = Verification.class)))
    public Verification get() {
        return verifyCounts.verify();
    }
}
