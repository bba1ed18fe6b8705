package uk.csp.morile.rating;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.edit.ContentTag;
import uk.csp.morile.page.Cursor;
import uk.csp.morile.page.Moment;
import uk.csp.morile.scoring.Drift;
import uk.csp.morile.scoring.RiskScore;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;
import uk.csp.platform.problem.ProblemException;

@Path("/v1/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings", description = "Threats as rated: agreed by people, and as the newest figures would have it")
class RatingResource {
    private static final String COUNTS = " Counts as they are go to the partnership's analysts; everybody else reads"
            + " which threshold was passed.";

    private final SearchRatings searchRatings;
    private final ShowRatings showRatings;
    private final ExplainRating explainRating;

    RatingResource(SearchRatings searchRatings, ShowRatings showRatings, ExplainRating explainRating) {
        this.searchRatings = searchRatings;
        this.showRatings = showRatings;
        this.explainRating = explainRating;
    }

    record RatingList(List<RatingChanged> items) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "listRatings",
            summary = "List ratings in the order of the register",
            description = "As they are, or as they were at a past moment." + COUNTS)
    @APIResponse(
            responseCode = "200",
            description = "A page, with its ETag; the Link header names the next",
            content = @Content(schema = @Schema(implementation = RatingList.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(example = "2018-19", description = "2018-19, or E22000056.2018-19") @QueryParam("cycle")
                    String cycle,
            @Parameter(example = "drug-related-harm") @QueryParam("theme") String theme,
            @Parameter(
                            example = "High",
                            description = "The ratified band, or the indicative one where nothing is ratified")
                    @QueryParam("band")
                    String band,
            @Parameter(example = "2019-09-30", description = "As known at the end of a day (UTC), or at an instant")
                    @QueryParam("asAt")
                    String asAt,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items of a page, 1 to 500") @QueryParam("limit") Integer limit,
            @Context UriInfo uri,
            @Context Request request) {
        Cursor from = Cursor.of(cursor, limit);
        List<SearchRatings.Found> asked = searchRatings.search(
                new SearchRatings.Question(partnership, cycle, theme, band, Moment.of("asAt", asAt), false, from));
        return from.link(
                        ContentTag.answer(request, new RatingList(showRatings.show(from.page(asked)))),
                        uri,
                        asked,
                        SearchRatings.Found::key)
                .build();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "getRating",
            summary = "Read a rating with the criteria it rests on",
            description = "Each criterion with level, origin, as-at date, whether it is stale, what the newest figure"
                    + " suggests, and why." + COUNTS)
    @APIResponse(
            responseCode = "200",
            description = "Found",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Begins with the revision of the rating",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = RatingDetail.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "unknown-rating")
    @Recorded(AuditEntry.Operation.CONSULTATION)
    public Response get(
            @Parameter(example = "E22000056.2018-19.domestic-abuse") @PathParam("id") String id,
            @Context Request request) {
        RatingDetail detail = explainRating.explain(id).orElseThrow(RatingResource::unknown);
        return ContentTag.answer(request, detail.state().revision() + "-", detail)
                .build();
    }

    @Schema(name = "RatingRevision", description = "What a rating said from one moment to the next")
    record RatingRevision(
            @Schema(examples = "2") int revision,
            @Schema(description = "Event or request that caused it") String causationId,
            @Schema(nullable = true) RiskScore ratified,
            @Schema(nullable = true) RiskScore indicative,
            @Schema(nullable = true) Drift drift,
            @Schema(nullable = true, description = "Why it is a priority, or null") String priority,
            Instant ratedAt) {
        static RatingRevision of(RatingChanged rating) {
            return new RatingRevision(
                    rating.revision(),
                    rating.causationId(),
                    rating.ratified(),
                    rating.indicative(),
                    rating.drift(),
                    rating.priority() == null ? null : rating.priority().reason(),
                    rating.ratedAt());
        }
    }

    @Schema(name = "RatingHistory")
    record RatingHistory(List<RatingRevision> items) {}

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "getRatingHistory",
            summary = "Read every revision of a rating, oldest first",
            description = "Each with what caused it." + COUNTS)
    @APIResponse(
            responseCode = "200",
            description = "A page, with its ETag; the Link header names the next",
            content = @Content(schema = @Schema(implementation = RatingHistory.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "unknown-rating")
    @APIResponse(responseCode = "422", description = "invalid-query")
    @Recorded(AuditEntry.Operation.CONSULTATION)
    public Response history(
            @Parameter(example = "E22000056.2018-19.domestic-abuse") @PathParam("id") String id,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items of a page, 1 to 500") @QueryParam("limit") Integer limit,
            @Context UriInfo uri,
            @Context Request request) {
        Cursor from = Cursor.of(cursor, limit);
        List<SearchRatings.Found> asked = searchRatings.history(id, from);
        if (asked.isEmpty() && from.after().isEmpty()) {
            throw unknown();
        }
        List<RatingRevision> items = showRatings.show(from.page(asked)).stream()
                .map(RatingRevision::of)
                .toList();
        return from.link(
                        ContentTag.answer(request, new RatingHistory(items)),
                        uri,
                        asked,
                        found -> Integer.toString(found.rating().revision()))
                .build();
    }

    private static ProblemException unknown() {
        return new ProblemException(MorileProblem.UNKNOWN_RATING, "No rating has this identifier.");
    }
}
