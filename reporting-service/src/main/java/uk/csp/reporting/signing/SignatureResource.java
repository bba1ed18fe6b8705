package uk.csp.reporting.signing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;

@Path("/v1/editions/{id}/signature")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
class SignatureResource {
    private final Signatures signatures;

    SignatureResource(Signatures signatures) {
        this.signatures = signatures;
    }

    @Schema(name = "EditionSignature")
    record SignatureView(
            @Schema(examples = "E22000056.FY2018-19.1") String edition,
            @Schema(examples = "Ed25519") String algorithm,
            @Schema(description = "Identifier of the key", examples = "3b1f0c9a52d7e684") String key,
            @Schema(
                            description =
                                    "The very text that was signed, in UTF-8, its last line feed included: edition,"
                                            + " hashes of its document and public document, time of publication")
                    String statement,
            @Schema(description = "64 bytes in Base64") String signature,
            @Schema(description = "Public key in PEM; the same as in /v1/signing-keys") String publicKey) {}

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "getEditionSignature",
            summary = "The signature of an edition",
            description = "Checked with openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in statement.txt -sigfile"
                    + " signature.bin; the statement's sha256 is that of the bytes of GET /v1/editions/{id}.")
    @APIResponse(
            responseCode = "200",
            description = "Statement, signature and key",
            content = @Content(schema = @Schema(implementation = SignatureView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such edition, or it was published before editions were signed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public SignatureView get(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id) {
        EditionSignature signature = signatures
                .of(id)
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.NOT_FOUND, "There is no signed edition of this identifier."));
        return new SignatureView(
                signature.edition(),
                SigningKey.ALGORITHM,
                signature.key().id(),
                signature.statement(),
                Base64.getEncoder().encodeToString(signature.signature()),
                signature.key().pem());
    }
}
