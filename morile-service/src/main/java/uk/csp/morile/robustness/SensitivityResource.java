package uk.csp.morile.robustness;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.morile.edit.ContentTag;
import uk.csp.morile.uncertainty.Flip;
import uk.csp.morile.uncertainty.LevelFlip;
import uk.csp.morile.uncertainty.ModelSteps;
import uk.csp.morile.uncertainty.ScoreInterval;
import uk.csp.morile.uncertainty.Sensitivity;
import uk.csp.platform.access.Scopes;

@Path("/v1/sensitivity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Uncertainty", description = "How sure the ratings of a cycle are")
class SensitivityResource {
    private final LevelsOfCycle levelsOfCycle;

    SensitivityResource(LevelsOfCycle levelsOfCycle) {
        this.levelsOfCycle = levelsOfCycle;
    }

    @Schema(name = "SensitivityOfThreat")
    record ThreatSensitivity(
            @Schema(examples = "hate-crime") String threat,
            @Schema(examples = "Hate crime") String label,
            @Schema(nullable = true, examples = "Moderate", description = "Null while it cannot be rated") String band,
            @Schema(nullable = true) Double score,
            @Schema(nullable = true, description = "Points to the nearest cut point") Double distanceToCut,
            @Schema(description = "Whether no single step of a level, weight or cut point changes its band")
                    boolean robust,
            @Schema(description = "Levels that change its band when they move by one step; an unknown one could be any")
                    List<LevelFlip> flips) {}

    @Schema(name = "StepOfModel")
    record StepView(
            @Schema(enumeration = {"weight", "formula", "cut-point"}) String kind,
            @Schema(examples = "community") String element,
            @Schema(examples = "1.5") double from,
            @Schema(examples = "2") double to,
            @Schema(description = "Threats whose band changes, often none") List<Flip> flips) {}

    @Schema(name = "StepSizes", description = "One step; assumed")
    record StepSizes(int level, double weight, double share, double cutPoint) {}

    @Schema(name = "Sensitivity")
    record SensitivityView(
            @Schema(examples = "E22000056.2018-19") String cycle,
            @Schema(examples = "csp-thematic:2") String model,
            @Schema(enumeration = {"judged", "indicative"}) String basis,
            StepSizes step,
            List<ThreatSensitivity> threats,
            @Schema(description = "Every step of a chosen number of the model") List<StepView> modelSteps) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "getSensitivity",
            summary = "Which ratings flip when one level, weight or cut point moves by one step",
            description = "Each step alone, everything else as it is.")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag",
            content = @Content(schema = @Schema(implementation = SensitivityView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "unknown-cycle")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response get(
            @Parameter(example = "E22000056.2018-19", required = true) @QueryParam("cycle") @NotBlank String cycle,
            @Parameter(
                            example = "judged",
                            description = "judged (default), or indicative: with what the newest figures suggest")
                    @QueryParam("basis")
                    String basis,
            @Context Request request) {
        Basis asked = Basis.of(basis);
        LevelsOfCycle.Levels levels = levelsOfCycle.read(cycle, asked == Basis.INDICATIVE);
        return ContentTag.answer(request, view(levels, asked)).build();
    }

    private static SensitivityView view(LevelsOfCycle.Levels levels, Basis basis) {
        Sensitivity sensitivity = Sensitivity.of(levels.model(), levels.levels());
        List<StepView> steps = sensitivity.steps().stream()
                .map(set -> new StepView(
                        set.step().kind(),
                        set.step().element(),
                        set.step().from(),
                        set.step().to(),
                        set.flips()))
                .toList();
        return new SensitivityView(
                levels.cycle().id(),
                levels.cycle().model(),
                basis.wireName(),
                new StepSizes(1, ModelSteps.WEIGHT, ModelSteps.SHARE, ModelSteps.CUT_POINT),
                levels.threats().stream()
                        .map(threat -> threat(levels, threat, sensitivity))
                        .toList(),
                steps);
    }

    private static ThreatSensitivity threat(
            LevelsOfCycle.Levels levels, LevelsOfCycle.Named threat, Sensitivity sensitivity) {
        ScoreInterval interval =
                ScoreInterval.of(levels.model(), levels.levels().get(threat.threat()));
        if (interval == null) {
            return new ThreatSensitivity(threat.threat(), threat.label(), null, null, null, false, List.of());
        }
        List<LevelFlip> flips = sensitivity.threats().get(threat.threat());
        boolean flippedByModel = sensitivity.steps().stream()
                .flatMap(set -> set.flips().stream())
                .anyMatch(flip -> flip.threat().equals(threat.threat()));
        return new ThreatSensitivity(
                threat.threat(),
                threat.label(),
                interval.risk().band(),
                interval.risk().score(),
                interval.risk().distanceToCut(),
                flips.isEmpty() && !flippedByModel,
                flips);
    }
}
