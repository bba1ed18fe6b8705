package uk.csp.morile.rating;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.morile.MorileJson;
import uk.csp.morile.MorileProblem;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.ProblemException;

@Path("/v1/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings", description = "Threats as rated: agreed by people, and as the newest figures would have it")
class RatingResource {
    private final Ratings ratings;
    private final ExplainRating explainRating;

    RatingResource(Ratings ratings, ExplainRating explainRating) {
        this.ratings = ratings;
        this.explainRating = explainRating;
    }

    record RatingList(List<RatingChanged> items) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(operationId = "listRatings", summary = "List ratings in the order of the register")
    public RatingList list(
            @Parameter(example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(example = "2018-19", description = "2018-19, or E22000056.2018-19") @QueryParam("cycle")
                    String cycle,
            @Parameter(example = "drug-related-harm") @QueryParam("theme") String theme,
            @Parameter(
                            example = "High",
                            description = "The ratified band, or the indicative one where nothing is ratified")
                    @QueryParam("band")
                    String band) {
        return new RatingList(ratings.search(partnership, cycle, theme, band).stream()
                .map(Rating::event)
                .toList());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "getRating",
            summary = "Read a rating with its criteria",
            description = "Each criterion has its judged level, descriptor, origin and as-at date, and the level the"
                    + " newest complete figure suggests with the figure's value and threshold.")
    @APIResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Begins with the revision of the rating",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = RatingDetail.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "There is no such rating")
    public Response get(
            @Parameter(example = "E22000056.2018-19.domestic-abuse") @PathParam("id") String id,
            @Context Request request) {
        RatingDetail detail = explainRating
                .explain(id)
                .orElseThrow(
                        () -> new ProblemException(MorileProblem.UNKNOWN_RATING, "No rating has this identifier."));
        byte[] body = MorileJson.bytes(detail);
        EntityTag tag = new EntityTag(detail.state().revision() + "-" + hash(body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body) : unchanged).tag(tag).build();
    }

    /** The suggestions beside a rating may change while the rating stays. */
    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().toHexDigits(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
