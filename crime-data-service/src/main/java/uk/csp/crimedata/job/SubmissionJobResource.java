package uk.csp.crimedata.job;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.page.Cursor;
import uk.csp.platform.access.Caller;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Where a partner follows the submissions it did not wait for. Another partner's jobs do not exist. */
@Path("/v1/submission-jobs")
@Tag(name = "Submissions", description = "Send a feed and read what became of its rows")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FEEDS_WRITE)
class SubmissionJobResource {
    private final Caller caller;
    private final JobArchive archive;
    private final JobEvents events;
    private final AuditLog audit;

    SubmissionJobResource(Caller caller, JobArchive archive, JobEvents events, AuditLog audit) {
        this.audit = audit;
        this.caller = caller;
        this.archive = archive;
        this.events = events;
    }

    @GET
    @Operation(operationId = "listSubmissionJobs", summary = "The partner's own jobs, newest first")
    @APIResponse(
            responseCode = "200",
            description = "Jobs without receipt and problem, 500 a page; the Link header names the next page",
            content = @Content(schema = @Schema(implementation = JobPage.class)))
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(description = "Of one state", example = "queued") @QueryParam("state") String state,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        if (state != null
                && Arrays.stream(JobState.values())
                        .noneMatch(known -> known.word().equals(state))) {
            throw invalid("state", "unknown-state", "queued, running, applied, refused, failed or cancelled");
        }
        List<JobView> asked = archive.list(caller.partner(), state, below(Cursor.of(cursor)), Cursor.ASKED);
        JobPage page =
                new JobPage(Cursor.page(asked).stream().map(JobView::forList).toList());
        return Cursor.link(Response.ok(page), uri, asked, job -> Long.toString(job.number()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSubmissionJob",
            summary = "How far a job is, and what came of it",
            description =
                    "At the end with the receipt, as the same feed would have got it at once, or with the problem "
                            + "it was refused for. Jobs can be read for 30 days after their end, submissions for longer.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "404", description = "unknown-job, also for another partner's")
    public JobView get(@PathParam("id") String id) {
        return find(id);
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followSubmissionJob",
            summary = "The job as server-sent events",
            description =
                    "Each event has the whole job as its data and the job's version as its id: 'progress' while it "
                            + "is not finished, one 'end' when it is, which closes the stream. A stream is closed after five "
                            + "minutes at the latest; with Last-Event-ID it goes on with what changed since. 204: the end was "
                            + "told already.")
    @APIResponse(
            responseCode = "200",
            description = "Events until the end of the job",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "event: progress\nid: 4\ndata: {\"id\":\"…\",\"state\":\"running\",…}\n\n"))
    @APIResponse(responseCode = "204", description = "Nothing is left to tell")
    @APIResponse(responseCode = "404", description = "unknown-job, also for another partner's")
    @APIResponse(responseCode = "503", description = "unavailable: too many streams are open")
    public void follow(
            @PathParam("id") String id,
            @Parameter(description = "Id of the last event that was received", example = "4")
                    @HeaderParam("Last-Event-ID")
                    String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        JobView job = find(id);
        long told = told(lastEventId);
        if (job.state().isEnd() && told >= job.version()) {
            throw new WebApplicationException(Response.noContent().build());
        }
        events.follow(job, told, sink, sse);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelSubmissionJob",
            summary = "Cancel a queued job",
            description = "Its body is removed and nothing of it is stored. One that runs is not stopped: withdraw the "
                    + "submission when it is applied.")
    @APIResponse(responseCode = "204", description = "Cancelled, now or before")
    @APIResponse(responseCode = "404", description = "unknown-job, also for another partner's")
    @APIResponse(responseCode = "409", description = "job-not-queued")
    @Transactional
    public void cancel(@PathParam("id") String id) {
        JobView job = find(id);
        if (archive.cancel(caller.partner(), job.id())) {
            audit.record(new AuditEntry(AuditEntry.Operation.ERASURE, "submission-job/" + job.id(), 1, "cancelled"));
        } else if (find(id).state() != JobState.CANCELLED) {
            throw new ProblemException(
                    CrimeDataProblem.JOB_NOT_QUEUED,
                    "The job is " + find(id).state().word() + ".");
        }
    }

    @Schema(name = "SubmissionJobs")
    record JobPage(List<JobView> items) {}

    private JobView find(String id) {
        try {
            return archive.find(caller.partner(), UUID.fromString(id)).orElseThrow(SubmissionJobResource::unknown);
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    /** Whatever is no id of ours: everything is told. */
    private static long told(String lastEventId) {
        return lastEventId != null && lastEventId.matches("\\d{1,18}") ? Long.parseLong(lastEventId) : 0;
    }

    private static long below(Cursor cursor) {
        try {
            return cursor.after().isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor.after());
        } catch (NumberFormatException e) {
            throw invalid("cursor", "invalid-cursor", "Take it from the Link header of a page.");
        }
    }

    private static ProblemException invalid(String field, String code, String rule) {
        return new ProblemException(
                CrimeDataProblem.INVALID_QUERY,
                "Mend the parameters and ask again.",
                List.of(Violation.ofField(field, code, rule)));
    }

    private static ProblemException unknown() {
        return new ProblemException(CrimeDataProblem.UNKNOWN_JOB, "The partner has no job with this identifier.");
    }
}
