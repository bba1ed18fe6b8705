package uk.csp.morile.consensus;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.edit.Revision;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.workshop.Members;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.ProblemException;

@Path("/v1/cycles/{cycleId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consensus", description = "What partners agreed in the workshop, with quorum and dissent")
class ConsensusResource {
    private static final String EXAMPLE =
            """
            {
              "criteria": [
                {
                  "criterion": "physical", "level": 3, "asAt": "2019-03-31",
                  "reason": "Injuries that may need hospital treatment.",
                  "takingPart": ["devon-and-cornwall-police", "plymouth-city-council", "nhs-devon"],
                  "dissent": [
                    { "scorer": "health-scorer", "level": 4, "why": "The reviews of domestic homicides." }
                  ]
                }
              ]
            }""";

    private final RecordConsensus recordConsensus;
    private final AdoptUnanimous adoptUnanimous;
    private final ConsensusVersions versions;
    private final ConsensusProgress progress;
    private final Members members;
    private final Cycles cycles;
    private final ThreatRegisters registers;

    ConsensusResource(
            RecordConsensus recordConsensus,
            AdoptUnanimous adoptUnanimous,
            ConsensusVersions versions,
            ConsensusProgress progress,
            Members members,
            Cycles cycles,
            ThreatRegisters registers) {
        this.recordConsensus = recordConsensus;
        this.adoptUnanimous = adoptUnanimous;
        this.versions = versions;
        this.progress = progress;
        this.members = members;
        this.cycles = cycles;
        this.registers = registers;
    }

    @Schema(name = "ConsensusOfCycle")
    record ConsensusList(
            @Schema(description = "Whether everything scored is agreed") boolean complete,
            @Schema(description = "Scored and not agreed yet") List<OpenCriterion> open,
            List<ConsensusView> items) {}

    @GET
    @Path("/consensus")
    @PermissionsAllowed({Scopes.SCORES_WRITE, Scopes.SCORES_GIVE, Scopes.SCORES_RATIFY})
    @Operation(operationId = "listConsensus", summary = "See what is agreed and what is still open")
    @APIResponse(
            responseCode = "200",
            description = "By threat",
            content = @Content(schema = @Schema(implementation = ConsensusList.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle, or the caller does not belong to it")
    @APIResponse(responseCode = "409", description = "The first scores are not revealed yet")
    public ConsensusList list(@Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId) {
        requireRevealed(cycleId);
        List<OpenCriterion> open = progress.open(cycleId);
        return new ConsensusList(
                open.isEmpty(),
                open,
                versions.latest(cycleId).values().stream()
                        .map(ConsensusView::of)
                        .toList());
    }

    @GET
    @Path("/consensus/{threat}")
    @PermissionsAllowed({Scopes.SCORES_WRITE, Scopes.SCORES_GIVE, Scopes.SCORES_RATIFY})
    @Operation(operationId = "getConsensus", summary = "Read what is agreed on a threat")
    @APIResponse(
            responseCode = "200",
            description = "With the ETag the next record needs; empty at revision 0 while nothing is agreed",
            content = @Content(schema = @Schema(implementation = ConsensusView.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle or threat, or the caller is no member")
    @APIResponse(responseCode = "409", description = "The first scores are not revealed yet")
    public RestResponse<ConsensusView> get(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(example = "domestic-abuse") @PathParam("threat") String threat) {
        CycleView cycle = requireRevealed(cycleId);
        if (registers.get(cycle.register()).threat(threat).isEmpty()) {
            throw new ProblemException(MorileProblem.UNKNOWN_THREAT, "The register of the cycle has no such threat.");
        }
        return answer(versions.latest(cycleId, threat).map(ConsensusView::of).orElse(ConsensusView.none(threat)));
    }

    @PUT
    @Path("/consensus/{threat}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_WRITE)
    @Operation(
            operationId = "recordConsensus",
            summary = "Record what partners agreed on a threat",
            description = "The body is all that is agreed on the threat. Each level needs the quorum of authorities and"
                    + " becomes the judgement; dissent stays with who and why. Every version is kept.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ConsensusRequest.class),
                            examples = @ExampleObject(name = "consensus", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ConsensusView.class)))
    @APIResponse(responseCode = "403", description = "Another organisation keeps the cycle")
    @APIResponse(responseCode = "404", description = "There is no such cycle or threat")
    @APIResponse(responseCode = "409", description = "The cycle is not in discussion")
    @APIResponse(responseCode = "412", description = "Somebody recorded since it was read")
    @APIResponse(
            responseCode = "422",
            description = "A level, authority or dissenter is not valid, or the quorum lacks")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ConsensusView> record(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(example = "domestic-abuse") @PathParam("threat") String threat,
            @Parameter(description = "ETag of what is agreed on the threat", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull ConsensusRequest request) {
        return answer(recordConsensus.record(cycleId, threat, ifMatch, request));
    }

    @Schema(name = "UnanimityRequest")
    record UnanimityRequest(
            @NotNull @Schema(examples = "2019-03-31", required = true, description = "The day the levels speak for")
                    LocalDate asAt) {}

    @POST
    @Path("/unanimous-scores")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_WRITE)
    @Operation(
            operationId = "adoptUnanimousScores",
            summary = "Agree on everything all scorers scored alike",
            description =
                    "Where every scorer gave the same level and the quorum of authorities scored. The rest is to be"
                            + " discussed.")
    @APIResponse(
            responseCode = "200",
            description = "How much was agreed, and what is open",
            content = @Content(schema = @Schema(implementation = AdoptUnanimous.Receipt.class)))
    @APIResponse(responseCode = "403", description = "Another organisation keeps the cycle")
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    @APIResponse(responseCode = "409", description = "The cycle is not in discussion")
    @APIResponse(responseCode = "412", description = "The cycle has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<AdoptUnanimous.Receipt> adopt(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(description = "ETag of the cycle", example = "\"4\"") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid UnanimityRequest request) {
        AdoptUnanimous.Receipt receipt = adoptUnanimous.adopt(cycleId, ifMatch, request.asAt());
        return RestResponse.ResponseBuilder.ok(receipt)
                .tag(cycles.require(cycleId).tag().tag())
                .build();
    }

    private CycleView requireRevealed(String cycleId) {
        CycleView cycle = cycles.require(cycleId);
        members.requireMember(cycle);
        if (!cycle.isRevealed()) {
            throw new ProblemException(
                    MorileProblem.SCORES_HIDDEN, "Partners agree once the first scores are revealed.");
        }
        return cycle;
    }

    private static RestResponse<ConsensusView> answer(ConsensusView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(new Revision(view.revision()).tag())
                .build();
    }
}
