package uk.csp.morile.priority;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.edit.ContentTag;
import uk.csp.morile.edit.Revision;
import uk.csp.platform.access.Scopes;

@Path("/v1/cycles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Priorities", description = "What partners decide to act on, kept apart from how it rates")
class PriorityResource {
    private static final String EXAMPLE =
            """
            { "priority": true, "reason": "Kept for its national focus." }""";

    private final Priorities priorities;
    private final DecidePriority decidePriority;
    private final Cycles cycles;

    PriorityResource(Priorities priorities, DecidePriority decidePriority, Cycles cycles) {
        this.priorities = priorities;
        this.decidePriority = decidePriority;
        this.cycles = cycles;
    }

    @Schema(name = "PriorityDecisionList")
    record PriorityList(List<PriorityDecision> items) {}

    @Schema(name = "PriorityRequest")
    record PriorityRequest(
            @Schema(required = true) Boolean priority,
            @Schema(required = true, maxLength = 2000, description = "Why, whatever the rating") String reason) {}

    @GET
    @Path("/{cycleId}/priorities")
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "listPriorities",
            summary = "List every decision on priorities of a cycle",
            description = "By threat, oldest first; the last of a threat stands. What nobody decided is as the register"
                    + " says; both show in the rating.")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag",
            content = @Content(schema = @Schema(implementation = PriorityList.class)))
    @APIResponse(responseCode = "404", description = "unknown-cycle")
    public Response list(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId, @Context Request request) {
        cycles.require(cycleId);
        return ContentTag.answer(request, new PriorityList(priorities.decisions(cycleId)))
                .build();
    }

    @PUT
    @Path("/{cycleId}/priorities/{threat}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_RATIFY)
    @Operation(
            operationId = "decidePriority",
            summary = "Decide whether a threat is a priority",
            description =
                    "With a reason, whatever its rating. If-Match names the revision of the threat's last decision"
                            + " in this cycle, \"0\" where there is none.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PriorityRequest.class),
                            examples = @ExampleObject(name = "priority", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The decision, with its ETag",
            content = @Content(schema = @Schema(implementation = PriorityDecision.class)))
    @APIResponse(responseCode = "403", description = "cycle-of-another")
    @APIResponse(responseCode = "404", description = "unknown-cycle, unknown-threat")
    @APIResponse(responseCode = "412", description = "revision-changed: somebody decided since")
    @APIResponse(responseCode = "422", description = "invalid-priority: the reason is missing")
    @APIResponse(responseCode = "428", description = "revision-needed")
    public Response decide(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(example = "modern-slavery") @PathParam("threat") String threat,
            @Parameter(example = "\"0\"") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull PriorityRequest request) {
        PriorityDecision decision =
                decidePriority.decide(cycleId, threat, ifMatch, request.priority(), request.reason());
        return Response.ok(decision)
                .tag(new Revision(decision.revision()).tag())
                .build();
    }
}
