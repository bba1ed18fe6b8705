package uk.csp.reporting.signing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;

@Path("/v1/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
class SigningKeyResource {
    private final Signatures signatures;

    SigningKeyResource(Signatures signatures) {
        this.signatures = signatures;
    }

    @Schema(name = "SigningKey")
    record KeyView(
            @Schema(description = "The beginning of the SHA-256 of the key", examples = "3b1f0c9a52d7e684") String id,
            @Schema(examples = "Ed25519") String algorithm,
            @Schema(description = "PEM, as openssl reads it") String publicKey,
            Instant firstUsedAt,
            @Schema(description = "When another key took its place; null while it signs", nullable = true)
                    Instant retiredAt) {}

    @Schema(name = "SigningKeyList")
    record Page(List<KeyView> items) {}

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "listSigningKeys",
            summary = "The public keys editions were signed with, retired ones too",
            description = "A retired key signs nothing more and stays good for what it has signed.")
    @APIResponse(
            responseCode = "200",
            description = "Newest first",
            content = @Content(schema = @Schema(implementation = Page.class)))
    public Page list() {
        return new Page(signatures.keys().stream()
                .map(key -> new KeyView(key.id(), SigningKey.ALGORITHM, key.pem(), key.firstUsedAt(), key.retiredAt()))
                .toList());
    }
}
