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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.morile.edit.ContentTag;
import uk.csp.morile.page.Cursor;
import uk.csp.morile.uncertainty.RankSimulation;
import uk.csp.morile.uncertainty.ScoreInterval;
import uk.csp.platform.access.Scopes;

@Path("/v1/uncertainty")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Uncertainty")
class UncertaintyResource {
    private static final long SEED = 20190331;
    private static final int DRAWS = 1_000;
    private static final int MOST_DRAWS = 5_000;

    private final LevelsOfCycle levelsOfCycle;

    UncertaintyResource(LevelsOfCycle levelsOfCycle) {
        this.levelsOfCycle = levelsOfCycle;
    }

    @Schema(name = "UncertaintyOfThreat")
    record ThreatUncertainty(
            @Schema(examples = "modern-slavery") String threat,
            @Schema(examples = "Modern Slavery") String label,
            @Schema(examples = "vulnerability-and-exploitation") String theme,
            @Schema(
                            nullable = true,
                            description = "Score, interval, bands it touches, what widens it, and the nearest cut"
                                    + " point; null while the threat cannot be rated")
                    ScoreInterval interval,
            @Schema(nullable = true, description = "Ranks it held in 90 of 100 draws, and its share of each band")
                    RankSimulation.RankRange ranks,
            @Schema(description = "Criteria that speak for more than twelve months ago") List<String> staleCriteria) {}

    @Schema(name = "Uncertainty")
    record UncertaintyView(
            @Schema(examples = "E22000056.2018-19") String cycle,
            @Schema(examples = "csp-thematic:2") String model,
            @Schema(enumeration = {"judged", "indicative"}) String basis,
            @Schema(examples = "1000") int draws,
            @Schema(examples = "20190331") long seed,
            List<ThreatUncertainty> threats) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "getUncertainty",
            summary = "How sure the ratings of a cycle are",
            description = "Intervals from unknown levels and low confidence, the bands they touch, and ranges of ranks"
                    + " by simulation. The same seed gives the same ranges.")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag",
            content = @Content(schema = @Schema(implementation = UncertaintyView.class)))
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
            @Parameter(example = "20190331") @QueryParam("seed") Long seed,
            @Parameter(example = "1000", description = "100 to 5000") @QueryParam("draws") Integer draws,
            @Context Request request) {
        Basis asked = Basis.of(basis);
        int many = draws == null ? DRAWS : draws;
        if (many < 100 || many > MOST_DRAWS) {
            throw Cursor.invalid("draws", "100 to " + MOST_DRAWS + ".");
        }
        long start = seed == null ? SEED : seed;
        LevelsOfCycle.Levels levels = levelsOfCycle.read(cycle, asked == Basis.INDICATIVE);
        Map<String, RankSimulation.RankRange> ranges =
                new RankSimulation(levels.model(), many, start).ranges(levels.levels());
        List<ThreatUncertainty> threats = levels.threats().stream()
                .map(threat -> new ThreatUncertainty(
                        threat.threat(),
                        threat.label(),
                        threat.theme(),
                        ScoreInterval.of(levels.model(), levels.levels().get(threat.threat())),
                        ranges.get(threat.threat()),
                        threat.stale()))
                .toList();
        return ContentTag.answer(
                        request,
                        new UncertaintyView(cycle, levels.cycle().model(), asked.wireName(), many, start, threats))
                .build();
    }
}
