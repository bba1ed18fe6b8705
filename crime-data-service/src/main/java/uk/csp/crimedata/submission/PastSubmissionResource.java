package uk.csp.crimedata.submission;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.feed.MendableRows;
import uk.csp.crimedata.feed.Rejection;
import uk.csp.platform.access.Caller;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;

/** Where partners read what became of their submissions. Another partner's submission does not exist. */
@Path("/v1/submissions")
@Tag(name = "Submissions", description = "Send a feed and read what became of its rows")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FEEDS_WRITE)
class PastSubmissionResource {
    private static final int PAGE = 50;
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
            .build();

    private final Caller caller;
    private final SubmissionArchive archive;
    private final RejectedRows rejectedRows;
    private final WarnedRows warnedRows;
    private final WithdrawSubmission withdrawSubmission;
    private final AuditLog audit;

    PastSubmissionResource(
            Caller caller,
            SubmissionArchive archive,
            RejectedRows rejectedRows,
            WarnedRows warnedRows,
            WithdrawSubmission withdrawSubmission,
            AuditLog audit) {
        this.audit = audit;
        this.caller = caller;
        this.withdrawSubmission = withdrawSubmission;
        this.archive = archive;
        this.rejectedRows = rejectedRows;
        this.warnedRows = warnedRows;
    }

    @GET
    @Operation(operationId = "listSubmissions", summary = "The partner's own submissions, newest first")
    @APIResponse(responseCode = "200", description = "Receipts, 50 a page; the Link header names the next page")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(description = "Of one dataset", example = "police-recorded-crime") @QueryParam("dataset")
                    String dataset,
            @Parameter(description = "About any of these months", example = "2018-04/2019-03") @QueryParam("period")
                    String period,
            @Parameter(description = "Received on or after this day", example = "2019-04-01") @QueryParam("from")
                    String from,
            @Parameter(description = "Received on or before this day", example = "2019-04-30") @QueryParam("to")
                    String to,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        SubmissionSearch search = SubmissionSearch.of(dataset, period, from, to, cursor);
        List<SubmissionArchive.Entry> entries = archive.list(caller.partner(), search, PAGE + 1);
        String items = entries.stream()
                .limit(PAGE)
                .map(SubmissionArchive.Entry::receipt)
                .collect(Collectors.joining(",", "[", "]"));
        Response.ResponseBuilder response = Response.ok("{\"items\":" + items + "}");
        if (entries.size() > PAGE) {
            String next = SubmissionSearch.cursor(entries.get(PAGE - 1).number());
            String query = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", next)
                    .build()
                    .getRawQuery();
            response.header("Link", "</v1/submissions?" + query + ">; rel=\"next\"");
        }
        return response.build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSubmission", summary = "The receipt of one submission")
    @APIResponse(
            responseCode = "200",
            description = "The receipt as it was first given",
            content = @Content(schema = @Schema(implementation = SubmissionReceipt.class)))
    @APIResponse(responseCode = "404", description = "unknown-submission, also for another partner's")
    public String get(@PathParam("id") String id) {
        return find(id).receipt();
    }

    @GET
    @Path("/{id}/rejected-rows")
    @Operation(
            operationId = "listRejectedRows",
            summary = "Every rejected row with line, code and reason",
            description = "As text/csv: the rows themselves under the header of the feed, with the reasons in columns "
                    + "at the end. Mended, the file can be sent as it is with mode=upsert; the columns of the reasons "
                    + "are left aside. Rows that hold personal data or fields that are not agreed are not kept and "
                    + "stand in the JSON list alone, without their values.")
    @APIResponse(
            responseCode = "200",
            description = "The rejected rows",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RejectedRowPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "unknown-submission, also for another partner's")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response rejectedRows(@PathParam("id") String id, @Context Request request) {
        long number = find(id).number();
        List<Rejection> rejections = rejectedRows.of(number);
        audit.record(new AuditEntry(
                AuditEntry.Operation.DISCLOSURE,
                "submissions/" + parsed(id) + "/rejected-rows",
                rejections.size(),
                "to mend and send again"));
        if (FORMS.get(1).equals(request.selectVariant(FORMS))) {
            return Response.ok(MendableRows.csv(rejectedRows.columns(number), rejections), FORMS.get(1))
                    .header("Content-Disposition", "attachment; filename=\"rejected-rows.csv\"")
                    .build();
        }
        return Response.ok(
                        new RejectedRowPage(rejections.stream()
                                .map(SubmissionReceipt.Line::of)
                                .toList()),
                        FORMS.get(0))
                .build();
    }

    @GET
    @Path("/{id}/warned-rows")
    @Operation(
            operationId = "listWarnedRows",
            summary = "Every row that was taken in and is worth telling of, with line and reason",
            description = "As it was when the submission came: unknown-crime, an outcome of a crime that had not come "
                    + "yet. It attaches when the crime does.")
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            content = @Content(schema = @Schema(implementation = WarnedRowPage.class)))
    @APIResponse(responseCode = "404", description = "unknown-submission, also for another partner's")
    public WarnedRowPage warnedRows(@PathParam("id") String id) {
        return new WarnedRowPage(warnedRows.of(find(id).number()).stream()
                .map(SubmissionReceipt.Line::of)
                .toList());
    }

    @Schema(name = "WarnedRows")
    record WarnedRowPage(List<SubmissionReceipt.Line> items) {}

    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawSubmission",
            summary = "Take a submission back",
            description = "Its records go, the figures follow at once, and the months it delivered whole are missing "
                    + "until they are delivered again; what it had replaced does not come back, what was sent after it "
                    + "stays. Of an upsert the rows it last wrote go; if it had changed earlier rows, their months are "
                    + "no longer whole and are missing too. The ledger and earlier revisions of figures are kept. "
                    + "Asking again gives the same answer.")
    @APIResponse(
            responseCode = "200",
            description = "What the withdrawal did; the receipt has it from now on",
            content = @Content(schema = @Schema(implementation = WithdrawSubmission.Withdrawal.class)))
    @APIResponse(responseCode = "404", description = "unknown-submission, also for another partner's")
    public String withdraw(@PathParam("id") String id) {
        return withdrawSubmission.withdraw(caller.partner(), parsed(id)).orElseThrow(PastSubmissionResource::unknown);
    }

    @Schema(name = "RejectedRows")
    record RejectedRowPage(List<SubmissionReceipt.Line> items) {}

    private SubmissionArchive.Entry find(String id) {
        return archive.find(caller.partner(), parsed(id)).orElseThrow(PastSubmissionResource::unknown);
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                CrimeDataProblem.UNKNOWN_SUBMISSION, "The partner has made no submission with this identifier.");
    }
}
