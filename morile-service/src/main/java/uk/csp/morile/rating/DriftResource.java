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
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.morile.edit.ContentTag;
import uk.csp.morile.page.Cursor;
import uk.csp.morile.scoring.Drift;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

@Path("/v1/drifts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings")
@Recorded(AuditEntry.Operation.CONSULTATION)
class DriftResource {
    private final ListDrifts listDrifts;

    DriftResource(ListDrifts listDrifts) {
        this.listDrifts = listDrifts;
    }

    @Schema(name = "DriftOfRating", description = "A rating whose figures have left what people agreed")
    record DriftView(
            @Schema(examples = "E22000056.2018-19.burglary") String rating,
            @Schema(examples = "E22000056.2018-19") String cycle,
            @Schema(examples = "burglary") String threat,
            @Schema(examples = "Burglary") String label,
            @Schema(examples = "other-areas-of-risk") String theme,
            @Schema(examples = "Standard", description = "As agreed") String from,
            @Schema(examples = "Moderate", description = "As the newest figures would have it") String to,
            @Schema(description = "Criteria that moved, with figure, threshold and a sentence")
                    List<Drift.Reason> because,
            @Schema(description = "Criteria of the threat that speak for more than twelve months ago")
                    List<StaleCriterion> staleCriteria,
            @Schema(examples = "4") int revision,
            @Schema(description = "When this drift was first seen as it is now") Instant since) {}

    @Schema(name = "DriftList")
    record DriftList(List<DriftView> items) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "listDrifts",
            summary = "List the ratings whose indicative band has left the ratified one",
            description = "In the order of cycles and of the register, each explained. Counts as they are go to the"
                    + " partnership's analysts; everybody else reads which threshold was passed.")
    @APIResponse(
            responseCode = "200",
            description = "A page, with its ETag; the Link header names the next",
            content = @Content(schema = @Schema(implementation = DriftList.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(example = "E22000056", required = true) @QueryParam("partnership") @NotBlank String partnership,
            @Parameter(example = "2018-19", description = "2018-19, or E22000056.2018-19") @QueryParam("cycle")
                    String cycle,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items of a page, 1 to 500") @QueryParam("limit") Integer limit,
            @Context UriInfo uri,
            @Context Request request) {
        Cursor from = Cursor.of(cursor, limit);
        ListDrifts.Page page = listDrifts.list(partnership, cycle, from);
        return from.link(
                        ContentTag.answer(request, new DriftList(page.items())),
                        uri,
                        page.asked(),
                        SearchRatings.Found::key)
                .build();
    }
}
