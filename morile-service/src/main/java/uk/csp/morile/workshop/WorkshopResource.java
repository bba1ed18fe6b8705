package uk.csp.morile.workshop;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.csp.morile.cycle.CycleAnswer;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.platform.access.Scopes;

@Path("/v1/cycles/{cycleId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workshop", description = "Scorers of a cycle, blind first scores, reveal and agreement")
class WorkshopResource {
    private static final String SCORERS =
            """
            [
              { "scorer": "police-scorer-1", "authority": "devon-and-cornwall-police", "role": "Vulnerability lead" },
              { "scorer": "council-scorer", "authority": "plymouth-city-council", "role": "Community safety lead" }
            ]""";

    private final RegisterScorers registerScorers;
    private final MoveCycle moveCycle;
    private final Members members;
    private final Scorers scorers;
    private final FirstScores firstScores;
    private final Cycles cycles;

    WorkshopResource(
            RegisterScorers registerScorers,
            MoveCycle moveCycle,
            Members members,
            Scorers scorers,
            FirstScores firstScores,
            Cycles cycles) {
        this.registerScorers = registerScorers;
        this.moveCycle = moveCycle;
        this.members = members;
        this.scorers = scorers;
        this.firstScores = firstScores;
        this.cycles = cycles;
    }

    record ScorerList(List<ScorerView> items) {}

    @PUT
    @Path("/scorers")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_WRITE)
    @Operation(
            operationId = "putScorers",
            summary = "Say who scores a cycle",
            description = "The body is the whole list. A scorer is a client of the issuer, for an authority; no names.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ScorerRequest.class),
                            examples = @ExampleObject(name = "scorers", value = SCORERS)))
    @APIResponse(
            responseCode = "200",
            description = "The scorers as they are now",
            content = @Content(schema = @Schema(implementation = ScorerList.class)))
    @APIResponse(responseCode = "403", description = "Another organisation keeps the cycle")
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    @APIResponse(responseCode = "409", description = "The cycle has no workshop, or its first scores are revealed")
    @APIResponse(responseCode = "412", description = "The cycle has changed since it was read")
    @APIResponse(responseCode = "422", description = "A scorer is not valid, or somebody who has scored is left out")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ScorerList> putScorers(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(description = "ETag of the cycle", example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull List<ScorerRequest> scorers) {
        return answer(registerScorers.register(cycleId, ifMatch, scorers));
    }

    @GET
    @Path("/scorers")
    @PermissionsAllowed({Scopes.SCORES_WRITE, Scopes.SCORES_GIVE, Scopes.SCORES_RATIFY})
    @Operation(
            operationId = "listScorers",
            summary = "List who scores a cycle",
            description =
                    "Those who keep the cycle see who has scored, not what. A scorer sees the own progress alone.")
    @APIResponse(
            responseCode = "200",
            description = "By authority",
            content = @Content(schema = @Schema(implementation = ScorerList.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle, or the caller does not belong to it")
    public RestResponse<ScorerList> listScorers(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId) {
        CycleView cycle = cycles.require(cycleId);
        members.requireMember(cycle);
        return answer(cycle);
    }

    private RestResponse<ScorerList> answer(CycleView cycle) {
        Map<String, Long> given = firstScores.givenBy(cycle.id());
        String self = members.self(cycle).map(scorer -> scorer.id.scorer()).orElse(null);
        boolean all = members.isFacilitator(cycle) || cycle.isRevealed();
        List<ScorerView> views = scorers.ofCycle(cycle.id()).stream()
                .map(scorer -> ScorerView.of(
                        scorer,
                        all || scorer.id.scorer().equals(self) ? given.getOrDefault(scorer.id.scorer(), 0L) : null))
                .toList();
        return RestResponse.ResponseBuilder.ok(new ScorerList(views))
                .tag(cycle.tag().tag())
                .build();
    }

    @POST
    @Path("/first-scoring")
    @PermissionsAllowed(Scopes.SCORES_WRITE)
    @Operation(
            operationId = "openFirstScoring",
            summary = "Let the scorers score",
            description =
                    "The analysts' draft stands from then on. Needs scorers of as many authorities as the quorum.")
    @APIResponse(
            responseCode = "200",
            description = "In the state first-scores",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "403", description = "Another organisation keeps the cycle")
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    @APIResponse(responseCode = "409", description = "Wrong state, or too few authorities among the scorers")
    @APIResponse(responseCode = "412", description = "The cycle has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<CycleView> openScoring(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(description = "ETag of the cycle", example = "\"2\"") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return CycleAnswer.of(moveCycle.openScoring(cycleId, ifMatch));
    }

    @POST
    @Path("/reveal")
    @PermissionsAllowed(Scopes.SCORES_WRITE)
    @Operation(
            operationId = "revealFirstScores",
            summary = "Reveal the first scores to all members",
            description = "Scoring ends, the discussion begins. Needs scores of as many authorities as the quorum.")
    @APIResponse(
            responseCode = "200",
            description = "In the state discussion",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "403", description = "Another organisation keeps the cycle")
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    @APIResponse(responseCode = "409", description = "Wrong state, or too few authorities have scored")
    @APIResponse(responseCode = "412", description = "The cycle has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<CycleView> reveal(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(description = "ETag of the cycle", example = "\"3\"") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return CycleAnswer.of(moveCycle.reveal(cycleId, ifMatch));
    }
}
