package uk.csp.platform.audit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.platform.problem.Violation;

/** The audit log of this service: {@code {service}} is its name, and another one's is not found here. */
@Path("/v1/audit-logs/{service}")
@Tag(
        name = "Audit log",
        description = "Who did what with which data, when and why, and proof that it stands as written")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.AUDIT_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class AuditLogResource {
    private final ThisService thisService;
    private final FindEntries findEntries;
    private final VerifyChain verifyChain;

    AuditLogResource(ThisService thisService, FindEntries findEntries, VerifyChain verifyChain) {
        this.thisService = thisService;
        this.findEntries = findEntries;
        this.verifyChain = verifyChain;
    }

    /** A page of entries. */
    @Schema(name = "AuditLogPage")
    record Page(List<AuditEntryView> items) {}

    @GET
    @Path("/entries")
    @Operation(
            operationId = "listAuditEntries",
            summary = "What was done with the data of this service, newest first",
            description = "Collection, alteration, consultation, disclosure, combination and erasure (Data Protection"
                    + " Act 2018, s.62). Entries hold nothing personal. Reading them is an entry too.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header names the next",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "400", description = "invalid-request")
    public Response entries(
            @Parameter(hidden = true) @PathParam("service") String service,
            @Parameter(description = "On or after this day or moment", example = "2026-11-01") @QueryParam("from")
                    String from,
            @Parameter(description = "On or before this day or moment", example = "2026-11-30") @QueryParam("to")
                    String to,
            @Parameter(example = "safer-plymouth") @QueryParam("partner") String partner,
            @Parameter(description = "The client or person who acted", example = "safer-plymouth-analyst")
                    @QueryParam("client")
                    String client,
            @Parameter(
                            description = "Kind of processing: collection, alteration, consultation, disclosure,"
                                    + " combination or erasure",
                            example = "disclosure")
                    @QueryParam("operation")
                    String operation,
            @Parameter(description = "Part of what it was done to, in any case", example = "records/")
                    @QueryParam("subject")
                    String subject,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Parameter(description = "Entries a page, 1 to 500", example = "500") @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        require(service);
        AuditQuestion question = AuditQuestion.of(from, to, partner, client, operation, subject, cursor, limit);
        List<AuditEntryView> asked = findEntries.find(question);
        if (asked.size() <= question.limit()) {
            return Response.ok(new Page(asked)).build();
        }
        List<AuditEntryView> items = asked.subList(0, question.limit());
        return Response.ok(new Page(items))
                .header("Link", next(uri, items.get(items.size() - 1)))
                .build();
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "verifyAuditLog",
            summary = "Recompute the seals of the audit log and name the first entry that is not what it was",
            description = "Reads the whole log: seconds for a million entries. With a head that was told before"
                    + " (position and seal, from the service's log or an earlier answer) it also finds that the end was"
                    + " cut off or the chain made anew.")
    @APIResponse(
            responseCode = "200",
            description = "What was found, also when something is wrong",
            content = @Content(schema = @Schema(implementation = ChainVerification.class)))
    @APIResponse(responseCode = "400", description = "invalid-request")
    public ChainVerification verification(
            @Parameter(hidden = true) @PathParam("service") String service,
            @Parameter(description = "Of a head told before; with seal", example = "1204") @QueryParam("position")
                    Long position,
            @Parameter(
                            description = "Of a head told before; with position",
                            example = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9")
                    @QueryParam("seal")
                    String seal) {
        require(service);
        return verifyChain.verify(told(position, seal));
    }

    private static Optional<VerifyChain.Told> told(Long position, String seal) {
        if (position == null && seal == null) {
            return Optional.empty();
        }
        if (position == null || seal == null || position < 1 || !Digest.isOne(seal)) {
            throw new ProblemException(
                    StandardProblem.INVALID_REQUEST,
                    "A head is a position and its seal.",
                    List.of(Violation.ofField(
                            position == null || position < 1 ? "position" : "seal",
                            "invalid-value",
                            "A position from 1, and the 64 hexadecimal digits told with it.")));
        }
        return Optional.of(new VerifyChain.Told(position, new Digest(seal)));
    }

    private void require(String service) {
        if (!service.equals(thisService.name())) {
            throw new ProblemException(StandardProblem.NOT_FOUND, null);
        }
    }

    private static String next(UriInfo uri, AuditEntryView last) {
        String query = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", new AuditQuestion.Place(last.at(), last.id()).cursor())
                .build()
                .getRawQuery();
        // A relative reference: behind the gateway this service does not know its own address.
        return "<" + uri.getRequestUri().getRawPath() + "?" + query + ">; rel=\"next\"";
    }
}
