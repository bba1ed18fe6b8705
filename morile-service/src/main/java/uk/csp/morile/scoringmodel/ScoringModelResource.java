package uk.csp.morile.scoringmodel;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Caller;
import uk.csp.platform.access.Scopes;

@Path("/v1/scoring-models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scoring models", description = "Methods of rating as versioned data; none of them is the official matrix")
class ScoringModelResource {
    private static final String DETAIL = "The model, with its ETag";

    private final ScoringModels models;
    private final LoadModel loadModel;
    private final Caller caller;

    ScoringModelResource(ScoringModels models, LoadModel loadModel, Caller caller) {
        this.models = models;
        this.loadModel = loadModel;
        this.caller = caller;
    }

    record ScoringModelList(List<ScoringModelView> items) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "listScoringModels",
            summary = "List the loaded scoring models",
            description = "With their versions, by id. Drafts are shown to the partner who loaded them alone.")
    public ScoringModelList list() {
        return new ScoringModelList(models.visibleTo(caller.partner()).stream()
                .map(ScoringModelView::of)
                .toList());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "getScoringModel",
            summary = "Read a scoring model",
            description = "By its id, for the newest active version, or by its key, such as csp-thematic:2.")
    @APIResponse(
            responseCode = "200",
            description = DETAIL,
            content = @Content(schema = @Schema(implementation = ScoringModelView.Detail.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "unknown-scoring-model")
    public Response get(@Parameter(example = "csp-thematic") @PathParam("id") String id, @Context Request request) {
        StoredModel stored = models.require(id, caller.partner());
        Response.ResponseBuilder unchanged =
                request.evaluatePreconditions(stored.revision().tag());
        return unchanged == null
                ? detail(Response.ok(), stored)
                : unchanged.tag(stored.revision().tag()).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_RATIFY)
    @Operation(
            operationId = "draftScoringModel",
            summary = "Load a scoring model of one's own",
            description = "Becomes the next version of its id, as a draft; the version in the document is not read."
                    + " Sections are harm, likelihood, intelligence and response; bands High, Moderate and Standard.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "grid", value = ModelExample.DOCUMENT)))
    @APIResponse(
            responseCode = "201",
            description = DETAIL,
            content = @Content(schema = @Schema(implementation = ScoringModelView.Detail.class)))
    @APIResponse(responseCode = "409", description = "model-id-taken: another's model has this id")
    @APIResponse(
            responseCode = "422",
            description = "invalid-scoring-model: violations name every place with its JSON Pointer")
    public Response draft(@NotNull JsonNode document) {
        StoredModel stored = loadModel.draft(document);
        return detail(Response.created(URI.create("/v1/scoring-models/" + stored.key)), stored);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_RATIFY)
    @Operation(
            operationId = "editScoringModel",
            summary = "Replace a model that no cycle uses",
            description = "The body is the whole document.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "grid", value = ModelExample.DOCUMENT)))
    @APIResponse(
            responseCode = "200",
            description = DETAIL,
            content = @Content(schema = @Schema(implementation = ScoringModelView.Detail.class)))
    @APIResponse(responseCode = "403", description = "model-of-another: it comes with the product or another partner")
    @APIResponse(responseCode = "404", description = "unknown-scoring-model")
    @APIResponse(
            responseCode = "409",
            description = "model-in-use: violations name the cycles that rest on it; or model-retired")
    @APIResponse(responseCode = "412", description = "revision-changed: somebody changed it since it was read")
    @APIResponse(responseCode = "422", description = "invalid-scoring-model")
    @APIResponse(responseCode = "428", description = "revision-needed: the header If-Match is missing")
    public Response edit(
            @Parameter(example = "plymouth-grid:1") @PathParam("id") String id,
            @Parameter(description = "ETag of the model that was read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull JsonNode document) {
        return detail(Response.ok(), loadModel.edit(id, ifMatch, document));
    }

    @POST
    @Path("/{id}/activation")
    @PermissionsAllowed(Scopes.SCORES_RATIFY)
    @Operation(
            operationId = "activateScoringModel",
            summary = "Let cycles be opened with a model",
            description = "A model that is active already stays so.")
    @APIResponse(
            responseCode = "200",
            description = DETAIL,
            content = @Content(schema = @Schema(implementation = ScoringModelView.Detail.class)))
    @APIResponse(responseCode = "403", description = "model-of-another")
    @APIResponse(responseCode = "404", description = "unknown-scoring-model")
    @APIResponse(responseCode = "409", description = "model-retired")
    @APIResponse(responseCode = "412", description = "revision-changed")
    @APIResponse(responseCode = "428", description = "revision-needed")
    public Response activate(
            @Parameter(example = "plymouth-grid:1") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return detail(Response.ok(), loadModel.activate(id, ifMatch));
    }

    @POST
    @Path("/{id}/retirement")
    @PermissionsAllowed(Scopes.SCORES_RATIFY)
    @Operation(
            operationId = "retireScoringModel",
            summary = "Let no more cycles be opened with a model",
            description = "Cycles that were opened with it keep it.")
    @APIResponse(
            responseCode = "200",
            description = DETAIL,
            content = @Content(schema = @Schema(implementation = ScoringModelView.Detail.class)))
    @APIResponse(responseCode = "403", description = "model-of-another")
    @APIResponse(responseCode = "404", description = "unknown-scoring-model")
    @APIResponse(responseCode = "412", description = "revision-changed")
    @APIResponse(responseCode = "428", description = "revision-needed")
    public Response retire(
            @Parameter(example = "plymouth-grid:1") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return detail(Response.ok(), loadModel.retire(id, ifMatch));
    }

    private Response detail(Response.ResponseBuilder response, StoredModel stored) {
        return response.entity(ScoringModelView.Detail.of(stored, models.cyclesWith(stored.key)))
                .tag(stored.revision().tag())
                .build();
    }
}
