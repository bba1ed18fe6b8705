package uk.csp.morile.judgement;

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

@Path("/v1/cycles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Judgements", description = "The levels people give the criteria of threats, and their ratification")
class JudgementResource {
    private static final String EXAMPLE =
            """
            [
              { "threat": "domestic-abuse", "criterion": "physical", "level": 3, "origin": "agreed",
                "asAt": "2019-03-31", "note": "Injuries that may need hospital treatment." },
              { "threat": "domestic-abuse", "criterion": "capacity-gap", "level": null, "origin": "agreed",
                "asAt": "2019-03-31", "note": "Not known." }
            ]""";

    private final PutJudgements putJudgements;
    private final RatifyCycle ratifyCycle;
    private final Judgements judgements;
    private final Cycles cycles;

    JudgementResource(PutJudgements putJudgements, RatifyCycle ratifyCycle, Judgements judgements, Cycles cycles) {
        this.putJudgements = putJudgements;
        this.ratifyCycle = ratifyCycle;
        this.judgements = judgements;
        this.cycles = cycles;
    }

    @PUT
    @Path("/{cycleId}/judgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_WRITE)
    @Operation(
            operationId = "putJudgements",
            summary = "Put the judgements of a cycle",
            description = "The body is the whole set: what is not in it is withdrawn. All or nothing is stored.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = JudgementRequest.class),
                            examples = @ExampleObject(name = "judgements", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = PutJudgements.Receipt.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    @APIResponse(responseCode = "409", description = "The judgements are ratified and differ from these")
    @APIResponse(responseCode = "422", description = "A threat, criterion, level, origin or date is not valid")
    @APIResponse(responseCode = "403", description = "Another organisation keeps the cycle")
    @APIResponse(responseCode = "412", description = "The cycle has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<PutJudgements.Receipt> put(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(description = "ETag of the cycle or of its judgements", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull List<JudgementRequest> judgements) {
        PutJudgements.Outcome outcome = putJudgements.put(cycleId, ifMatch, judgements);
        return RestResponse.ResponseBuilder.ok(outcome.receipt())
                .tag(outcome.cycle().tag().tag())
                .build();
    }

    record JudgementList(List<JudgementView> items) {}

    @GET
    @Path("/{cycleId}/judgements")
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(operationId = "listJudgements", summary = "List the judgements of a cycle")
    @APIResponse(
            responseCode = "200",
            description = "In the order of threats and criteria by name",
            content = @Content(schema = @Schema(implementation = JudgementList.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    public RestResponse<JudgementList> list(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId) {
        CycleView cycle = cycles.require(cycleId);
        return RestResponse.ResponseBuilder.ok(new JudgementList(judgements.views(cycleId)))
                .tag(cycle.tag().tag())
                .build();
    }

    @POST
    @Path("/{cycleId}/ratification")
    @PermissionsAllowed(Scopes.SCORES_RATIFY)
    @Operation(
            operationId = "ratifyCycle",
            summary = "Ratify the judgements of a cycle",
            description = "From then on the ratified ratings stand and only the indicative ones follow the figures."
                    + " Ratifying again changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Ratified",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Ratified already",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    @APIResponse(responseCode = "409", description = "The cycle has no judgements")
    @APIResponse(responseCode = "422", description = "Some threats cannot be rated; violations name them")
    @APIResponse(responseCode = "403", description = "The caller wrote levels of the cycle, or does not keep it")
    @APIResponse(responseCode = "412", description = "The cycle has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<CycleView> ratify(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(description = "ETag of the cycle", example = "\"2\"") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        RatifyCycle.Outcome outcome = ratifyCycle.ratify(cycleId, ifMatch);
        return CycleAnswer.of(
                outcome.changed() ? RestResponse.Status.CREATED : RestResponse.Status.OK, outcome.cycle());
    }
}
