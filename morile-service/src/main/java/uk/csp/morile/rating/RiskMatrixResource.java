package uk.csp.morile.rating;

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
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.edit.ContentTag;
import uk.csp.morile.page.Cursor;
import uk.csp.morile.scoringmodel.ScoringModels;
import uk.csp.platform.access.Scopes;

@Path("/v1/risk-matrix")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings")
class RiskMatrixResource {
    private final SearchRatings searchRatings;
    private final Cycles cycles;
    private final ScoringModels models;

    RiskMatrixResource(SearchRatings searchRatings, Cycles cycles, ScoringModels models) {
        this.searchRatings = searchRatings;
        this.cycles = cycles;
        this.models = models;
    }

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "getRiskMatrix",
            summary = "Read the threats of a cycle on a grid of harm and likelihood",
            description = "With confidence and organisational position of each. Sections as judged.")
    @APIResponse(
            responseCode = "200",
            description = "The matrix, with its ETag",
            content = @Content(schema = @Schema(implementation = RiskMatrix.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "unknown-cycle")
    public Response get(
            @Parameter(example = "E22000056", required = true) @QueryParam("partnership") @NotBlank String partnership,
            @Parameter(example = "2018-19", description = "Without it, the newest of the partnership")
                    @QueryParam("cycle")
                    String cycle,
            @Context Request request) {
        CycleView view = cycles.ofPartnership(partnership, cycle);
        List<RatingChanged> ratings = searchRatings
                .search(new SearchRatings.Question(
                        partnership, view.id(), null, null, null, false, Cursor.of(null, null)))
                .stream()
                .map(SearchRatings.Found::rating)
                .toList();
        return ContentTag.answer(request, RiskMatrix.of(view.id(), models.get(view.model()), ratings))
                .build();
    }
}
