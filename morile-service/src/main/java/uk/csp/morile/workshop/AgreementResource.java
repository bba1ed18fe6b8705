package uk.csp.morile.workshop;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.agreement.Agreement;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.scoringmodel.ScoringModels;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.ProblemException;

@Path("/v1/cycles/{cycleId}/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workshop")
class AgreementResource {
    private final Cycles cycles;
    private final Members members;
    private final Scorers scorers;
    private final FirstScores firstScores;
    private final ScoringModels models;

    AgreementResource(Cycles cycles, Members members, Scorers scorers, FirstScores firstScores, ScoringModels models) {
        this.cycles = cycles;
        this.members = members;
        this.scorers = scorers;
        this.firstScores = firstScores;
        this.models = models;
    }

    @GET
    @PermissionsAllowed({Scopes.SCORES_GIVE, Scopes.SCORES_WRITE, Scopes.SCORES_RATIFY})
    @Operation(
            operationId = "getAgreement",
            summary = "See how far the first scores agree",
            description = "Krippendorff's alpha for each criterion, and every criterion of a threat on which scorers"
                    + " differ, the widest first, with those who are far from all others.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle, or the caller does not belong to it")
    @APIResponse(responseCode = "409", description = "The first scores are not revealed yet")
    public AgreementView get(@Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId) {
        CycleView cycle = cycles.require(cycleId);
        members.requireMember(cycle);
        if (!cycle.isRevealed()) {
            throw new ProblemException(
                    MorileProblem.SCORES_HIDDEN, "Agreement can be seen once the first scores are revealed.");
        }
        return AgreementView.of(
                cycleId,
                models.get(cycle.model()),
                Agreement.of(firstScores.scores(cycleId, scorers.authorities(cycleId))));
    }
}
