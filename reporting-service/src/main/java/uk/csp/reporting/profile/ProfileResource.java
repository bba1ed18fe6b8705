package uk.csp.reporting.profile;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.access.MaySeeExactCounts;

@Path("/v1/profiles/{partnership}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles", description = "What a partnership says about itself in its assessment")
class ProfileResource {
    private final Profiles profiles;
    private final MaySeeExactCounts analysts;
    private final AuditLog audit;

    ProfileResource(Profiles profiles, MaySeeExactCounts analysts, AuditLog audit) {
        this.profiles = profiles;
        this.analysts = analysts;
        this.audit = audit;
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "getProfile", summary = "The profile of a partnership")
    @APIResponse(
            responseCode = "200",
            description = "The profile, with its ETag",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    @APIResponse(
            responseCode = "404",
            description = "The partnership has no profile",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership) {
        Profiles.Kept kept = profiles.kept(partnership)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "The partnership has no profile."));
        return Response.ok(ProfileView.of(kept.profile()))
                .tag(tag(kept.revision()))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @PermissionsAllowed(Scopes.REPORTS_EDIT)
    @Operation(
            operationId = "putProfile",
            summary = "Set the profile of a partnership",
            description = "Replaces the whole profile. With If-Match it is replaced only when nobody changed it since.")
    @APIResponse(
            responseCode = "200",
            description = "The profile as it is kept, with its new ETag",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule; all violations are told",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "not-allowed; exact-counts: only the partnership's analysts edit what it says of itself",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "Somebody changed the profile since it was read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response put(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "ETag of the profile that was read") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid ProfileView view) {
        analysts.require(partnership);
        Long expected = expected(ifMatch);
        if (expected != null && profiles.kept(partnership).isEmpty()) {
            throw changed();
        }
        OptionalLong revision = profiles.save(partnership, view.profile(), expected);
        if (revision.isEmpty()) {
            throw changed();
        }
        audit.record(new AuditEntry(AuditEntry.Operation.ALTERATION, "profile/" + partnership, 1, null));
        return Response.ok(ProfileView.of(view.profile()))
                .tag(tag(revision.getAsLong()))
                .build();
    }

    private static Long expected(String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        String value = ifMatch.replace("\"", "");
        if (!value.matches("[0-9]{1,18}")) {
            throw changed();
        }
        return Long.valueOf(value);
    }

    private static ProblemException changed() {
        return new ProblemException(ReportingProblem.PROFILE_CHANGED, "Read it again and repeat the change.");
    }

    private static EntityTag tag(long revision) {
        return new EntityTag(Long.toString(revision));
    }
}
