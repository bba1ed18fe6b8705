package uk.csp.crimedata.records;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogue.Supplier;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.feed.SubmissionPeriod;
import uk.csp.crimedata.query.Questions;
import uk.csp.crimedata.records.ExportRecords.Selection;
import uk.csp.platform.access.Caller;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Single records, for who sent them and for the analysts of the partnership they count for. */
@Path("/v1/records")
@Tag(name = "Records", description = "Single records, for their owner and the analysts of the partnership")
@PermissionsAllowed(Scopes.RECORDS_READ)
class RecordResource {
    private static final String CSV = "text/csv";

    private final Catalogues catalogues;
    private final Caller caller;
    private final Questions questions;
    private final ExportRecords exportRecords;
    private final AuditLog audit;

    RecordResource(
            Catalogues catalogues, Caller caller, Questions questions, ExportRecords exportRecords, AuditLog audit) {
        this.catalogues = catalogues;
        this.caller = caller;
        this.questions = questions;
        this.exportRecords = exportRecords;
        this.audit = audit;
    }

    @GET
    @Produces(CSV)
    @Transactional
    @Operation(
            operationId = "exportRecords",
            summary = "Records as CSV",
            description = "Without a partnership: what the caller sent. With one: what counts for it, for its analysts."
                    + " A row has month, supplier, the columns of the record format and outcomeOn: the day or month of the"
                    + " newest outcome received by itself (police-outcomes), which then stands in outcome. Every export"
                    + " is in the audit log with its purpose and the number of its rows, before the first is given.")
    @APIResponse(
            responseCode = "200",
            description = "Streamed; a broken-off answer is an incomplete export",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "purpose-needed")
    @APIResponse(
            responseCode = "403",
            description = "exact-counts: not an analyst of the partnership; unknown-supplier")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response export(
            @Parameter(required = true, example = "police-recorded-crime") @QueryParam("dataset") String dataset,
            @Parameter(required = true, description = "A month, or first and last month", example = "2018-04/2019-03")
                    @QueryParam("period")
                    String period,
            @Parameter(example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(
                            required = true,
                            description = "What the records are for, 10 to 200 characters without details of a person",
                            example = "Hot spot analysis for the violence group")
                    @QueryParam("purpose")
                    String purpose) {
        Purpose stated = Purpose.of(purpose);
        Catalogue catalogue = catalogues.current();
        Selection selection = selection(catalogue, dataset, period, partnership);
        long rows = exportRecords.count(selection);
        audit.record(new AuditEntry(
                AuditEntry.Operation.DISCLOSURE,
                "records/" + dataset + "/" + period + (partnership == null ? "" : "/" + partnership),
                rows,
                stated.text()));
        StreamingOutput body = out -> exportRecords.write(selection, catalogue.flags(), out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"records.csv\"")
                .build();
    }

    private Selection selection(Catalogue catalogue, String dataset, String period, String partnership) {
        List<Violation> violations = new ArrayList<>();
        Dataset known = dataset == null ? null : catalogue.datasets().get(dataset);
        if (known == null) {
            violations.add(Violation.ofField("dataset", "unknown-dataset", "Known ones are listed at /v1/datasets."));
        }
        Optional<SubmissionPeriod> months = Optional.ofNullable(period).flatMap(SubmissionPeriod::parse);
        if (months.isEmpty()) {
            violations.add(Violation.ofField(
                    "period",
                    "bad-period",
                    "A month like 2018-04, or months like 2018-04/2019-03, at most ten years."));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(CrimeDataProblem.INVALID_QUERY, "The query cannot be answered.", violations);
        }
        if (partnership == null) {
            Supplier supplier = Optional.ofNullable(catalogue.suppliers().get(caller.partner()))
                    .orElseThrow(() -> new ProblemException(
                            CrimeDataProblem.UNKNOWN_SUPPLIER, "The caller sends no feeds. Name a partnership."));
            return new Selection(known.id(), months.get(), false, supplier.id());
        }
        Partnership whole = questions.begin().partnership(partnership);
        return new Selection(known.id(), months.get(), true, whole.id());
    }
}
