package uk.csp.morile.workshop;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

@Path("/v1/cycles/{cycleId}/first-scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workshop")
class FirstScoreResource {
    private static final String EXAMPLE =
            """
            [
              { "threat": "domestic-abuse", "criterion": "physical", "level": 3,
                "evidence": "E22000056.domestic-abuse-crimes.E22000056.R12-2019-03" },
              { "threat": "domestic-abuse", "criterion": "capacity-gap", "level": null,
                "reason": "The review of the service is not finished." }
            ]""";

    private final GiveFirstScores giveFirstScores;
    private final ReadFirstScores readFirstScores;

    FirstScoreResource(GiveFirstScores giveFirstScores, ReadFirstScores readFirstScores) {
        this.giveFirstScores = giveFirstScores;
        this.readFirstScores = readFirstScores;
    }

    record FirstScoreList(List<FirstScoreView> items) {}

    @PUT
    @Path("/{scorer}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_GIVE)
    @Operation(
            operationId = "giveFirstScores",
            summary = "Give first scores",
            description = "In one request or several. Each score is given once and stands; the same may come again.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = FirstScoreRequest.class),
                            examples = @ExampleObject(name = "scores", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = GiveFirstScores.Receipt.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle, or the caller is not this scorer of it")
    @APIResponse(
            responseCode = "409",
            description = "Not in the state first-scores, or given before with another level")
    @APIResponse(responseCode = "422", description = "A score is not valid; nothing was stored")
    public GiveFirstScores.Receipt give(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(example = "police-scorer-1") @PathParam("scorer") String scorer,
            @NotNull List<FirstScoreRequest> scores) {
        return giveFirstScores.give(cycleId, scorer, check -> check.of(scores));
    }

    @GET
    @Path("/{scorer}")
    @PermissionsAllowed({Scopes.SCORES_GIVE, Scopes.SCORES_WRITE, Scopes.SCORES_RATIFY})
    @Operation(
            operationId = "getFirstScores",
            summary = "Read the first scores of one scorer",
            description = "Before the reveal only one's own; all others answer 404, also to those who keep the cycle.")
    @APIResponse(
            responseCode = "200",
            description = "By threat and criterion",
            content = @Content(schema = @Schema(implementation = FirstScoreList.class)))
    @APIResponse(responseCode = "404", description = "There is no such scorer, or nothing to be seen yet")
    @Recorded(AuditEntry.Operation.CONSULTATION)
    public FirstScoreList get(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(example = "police-scorer-1") @PathParam("scorer") String scorer) {
        return new FirstScoreList(readFirstScores.ofScorer(cycleId, scorer));
    }

    @GET
    @PermissionsAllowed({Scopes.SCORES_GIVE, Scopes.SCORES_WRITE, Scopes.SCORES_RATIFY})
    @Operation(
            operationId = "listFirstScores",
            summary = "List first scores with who gave them",
            description = "Before the reveal a scorer's own and nothing else; afterwards all, for all members.")
    @APIResponse(
            responseCode = "200",
            description = "By threat, criterion and scorer",
            content = @Content(schema = @Schema(implementation = FirstScoreList.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle, or the caller does not belong to it")
    @Recorded(AuditEntry.Operation.CONSULTATION)
    public FirstScoreList list(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(example = "domestic-abuse") @QueryParam("threat") String threat,
            @Parameter(example = "physical") @QueryParam("criterion") String criterion) {
        return new FirstScoreList(readFirstScores.list(cycleId, threat, criterion));
    }
}
