package uk.csp.morile.scoringmodel;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.morile.MorileProblem;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.ProblemException;

@Path("/v1/scoring-models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scoring models", description = "Methods of rating as versioned data; none of them is the official matrix")
class ScoringModelResource {
    private final ScoringModels models;

    ScoringModelResource(ScoringModels models) {
        this.models = models;
    }

    @Schema(description = "A loaded version of a scoring model")
    record ScoringModelView(
            @Schema(examples = "csp-thematic") String id,
            @Schema(examples = "1") int version,
            String label,
            @Schema(examples = "reconstruction", description = "What the model is") String status,
            Instant loadedAt) {
        static ScoringModelView of(StoredModel model) {
            return new ScoringModelView(model.id, model.version, model.label, model.status, model.loadedAt);
        }
    }

    record ScoringModelList(List<ScoringModelView> items) {}

    @Schema(description = "A scoring model with all it holds")
    record ScoringModelDetail(
            Instant loadedAt,
            @JsonRawValue
                    @Schema(
                            implementation = Object.class,
                            description = "Sections with criteria, levels, weights and thresholds; formula; bands with"
                                    + " the cut points that belong to it; an evidence grade on each element")
                    String model) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(operationId = "listScoringModels", summary = "List the loaded scoring models")
    public ScoringModelList list() {
        return new ScoringModelList(
                models.sorted().stream().map(ScoringModelView::of).toList());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(operationId = "getScoringModel", summary = "Read the newest version of a scoring model")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = ScoringModelDetail.class)))
    @APIResponse(responseCode = "404", description = "There is no such model")
    public ScoringModelDetail get(@Parameter(example = "csp-thematic") @PathParam("id") String id) {
        StoredModel newest = models.find("id = ?1 order by version desc", id)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(
                        MorileProblem.UNKNOWN_SCORING_MODEL, "No scoring model has this identifier."));
        return new ScoringModelDetail(newest.loadedAt, newest.document);
    }
}
