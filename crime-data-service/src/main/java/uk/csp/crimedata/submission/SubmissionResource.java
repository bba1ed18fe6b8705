package uk.csp.crimedata.submission;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.feed.SubmissionOrder.FeedEncoding;
import uk.csp.crimedata.job.AcceptJob;
import uk.csp.crimedata.job.JobView;
import uk.csp.crimedata.submission.IngestSubmission.Follower;
import uk.csp.crimedata.submission.SubmissionChecks.Parameters;
import uk.csp.platform.access.Caller;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;

/** Where partners send their feeds. The partner is the token's; it sees its own submissions and nobody else's. */
@Path("/v1/submissions")
@Tag(name = "Submissions", description = "Send a feed and read what became of its rows")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FEEDS_WRITE)
class SubmissionResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final int LONGEST_KEY = 200;

    private final Caller caller;
    private final Admission admission;
    private final TakeFeed takeFeed;
    private final PutOffFeed putOffFeed;
    private final RowBudget budget;

    SubmissionResource(Caller caller, Admission admission, TakeFeed takeFeed, PutOffFeed putOffFeed, RowBudget budget) {
        this.caller = caller;
        this.admission = admission;
        this.takeFeed = takeFeed;
        this.putOffFeed = putOffFeed;
        this.budget = budget;
    }

    @POST
    @Consumes({CSV, NDJSON})
    @Operation(
            operationId = "submitFeed",
            summary = "Send a feed",
            description = "The body is read as it arrives. When the answer comes, rows, ledger and figures are stored.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in; rejected rows are named in the receipt",
            content = @Content(schema = @Schema(implementation = SubmissionReceipt.class)))
    @APIResponse(
            responseCode = "202",
            description = "With Prefer: respond-async. The body is stored and will be worked off also if the service "
                    + "fails meanwhile; Location names the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body cannot be read: unreadable-feed, not-gzip",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "not-allowed, unknown-supplier, not-the-supplier")
    @APIResponse(responseCode = "409", description = "idempotency-key-in-use")
    @APIResponse(responseCode = "413", description = "too-large")
    @APIResponse(responseCode = "415", description = "unsupported-media-type")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-dataset, invalid-submission, mislabelled-feed, wrong-columns, empty-feed, rows-rejected, idempotency-key-reused")
    @APIResponse(
            responseCode = "429",
            description =
                    "too-many-rows: the partner's rows of the hour are used up; too-many-jobs, with Prefer: respond-async")
    @APIResponse(
            responseCode = "503",
            description =
                    "unavailable: more arrives than can be worked on; nothing was done, send again after Retry-After")
    @APIResponse(responseCode = "507", description = "no-room-for-body, with Prefer: respond-async")
    public Response submit(
            @Parameter(description = "What is sent", example = "police-recorded-crime") @QueryParam("dataset")
                    String dataset,
            @Parameter(description = "A month, or first and last month", example = "2018-04/2019-03")
                    @QueryParam("period")
                    String period,
            @Parameter(description = "replace: the body is the whole of the period; upsert: only new or changed rows")
                    @QueryParam("mode")
                    @DefaultValue("replace")
                    String mode,
            @Parameter(description = "reject-rows keeps the good rows, reject-all keeps none when a row is bad")
                    @QueryParam("onError")
                    @DefaultValue("reject-rows")
                    String onError,
            @Parameter(description = "true does everything except storing, and compares with what there is")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Schema(enumeration = {"true", "false"})
                    String dryRun,
            @Parameter(description = "true reports that nothing happened in the period; without a body")
                    @QueryParam("nil")
                    @DefaultValue("false")
                    @Schema(enumeration = {"true", "false"})
                    String nil,
            @Parameter(description = "Makes a repeated request harmless") @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "respond-async: answer as soon as the body is stored, and work it off later")
                    @HeaderParam("Prefer")
                    String prefer,
            @HeaderParam("Content-Length") @Parameter(hidden = true) Long announced,
            @HeaderParam("Content-Encoding") @DefaultValue("identity") String contentEncoding,
            @HeaderParam("Content-Type") String contentType,
            @RequestBody(
                            description = "CSV with a header, or one JSON object a line; plain or gzip",
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body)
            throws IOException {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new ProblemException(
                    StandardProblem.INVALID_REQUEST, "Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
        }
        TakeFeed.Request request = new TakeFeed.Request(
                caller.partner(),
                new Parameters(dataset, period, mode, onError, dryRun, nil),
                new FeedEncoding(contentType != null && contentType.startsWith(NDJSON), isGzip(contentEncoding)),
                key);
        RowBudget.State left = budget.of(request.partner());
        if (left.isUsedUp()) {
            return tooManyRows(left);
        }
        return admission.admit(turn -> putOffFeed.isWanted(prefer, request)
                ? putOff(request, body, announced == null ? -1 : announced)
                : submit(request, body, turn));
    }

    private Response tooManyRows(RowBudget.State left) {
        return Response.status(CrimeDataProblem.TOO_MANY_ROWS.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, left.retryAfterSeconds())
                .header("RateLimit-Policy", budget.policy())
                .header("RateLimit", budget.told(left))
                .entity(Problem.of(
                        CrimeDataProblem.TOO_MANY_ROWS,
                        "Nothing was read. Wait as long as Retry-After says, then send the feed again.",
                        List.of()))
                .build();
    }

    private Response submit(TakeFeed.Request request, InputStream body, Admission.Turn turn) throws IOException {
        TakeFeed.Taken taken = takeFeed.take(request, request.idempotency(body), turn::await, Follower.NONE);
        Response.ResponseBuilder response = taken.dryRun()
                ? Response.ok(taken.answer().receipt())
                : Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                "/v1/submissions/" + taken.answer().id())
                        .entity(taken.answer().receipt());
        return replayed(response, taken.answer().replayed());
    }

    private Response putOff(TakeFeed.Request request, InputStream body, long announced) throws IOException {
        AcceptJob.Accepted accepted = putOffFeed.putOff(request, caller.client(), body, announced);
        Response.ResponseBuilder response = Response.accepted(accepted.job())
                .header(HttpHeaders.LOCATION, accepted.location())
                .header("Preference-Applied", PutOffFeed.PREFERENCE);
        return replayed(response, accepted.replayed());
    }

    private Response replayed(Response.ResponseBuilder response, boolean replayed) {
        return (replayed ? response.header("Idempotent-Replayed", "true") : response)
                .header("RateLimit-Policy", budget.policy())
                .header("RateLimit", budget.told(budget.of(caller.partner())))
                .build();
    }

    private static boolean isGzip(String contentEncoding) {
        return switch (contentEncoding) {
            case "gzip", "x-gzip" -> true;
            case "identity" -> false;
            default ->
                throw new ProblemException(
                        StandardProblem.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding may be gzip or absent.");
        };
    }
}
