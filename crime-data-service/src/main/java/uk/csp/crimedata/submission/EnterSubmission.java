package uk.csp.crimedata.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.feed.FeedFormats;
import uk.csp.crimedata.feed.IncidentRecord.Placement;
import uk.csp.crimedata.feed.Rejection;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.figure.ChangedFigures;
import uk.csp.crimedata.merge.CheckedRows;
import uk.csp.crimedata.merge.Merge;
import uk.csp.crimedata.merge.MergeFeed;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;

/** Enters a submission with its receipt, its rejected rows and its key, when all else of it is done. */
@ApplicationScoped
class EnterSubmission {
    private final Submissions submissions;
    private final RejectedRows rejectedRows;
    private final WarnedRows warnedRows;
    private final TellSubmission tellSubmission;
    private final AuditLog audit;
    private final ObjectMapper json;

    EnterSubmission(
            Submissions submissions,
            RejectedRows rejectedRows,
            WarnedRows warnedRows,
            TellSubmission tellSubmission,
            AuditLog audit,
            ObjectMapper json) {
        this.submissions = submissions;
        this.rejectedRows = rejectedRows;
        this.warnedRows = warnedRows;
        this.tellSubmission = tellSubmission;
        this.audit = audit;
        this.json = json;
    }

    /** What came and when. */
    record Arrived(UUID id, SubmissionOrder order, Idempotency idempotency, Instant receivedAt) {}

    /**
     * What became of a feed, of records or of totals.
     *
     * @param changes null but of a rehearsal
     * @param catalogue the newest, held until the end of the transaction
     */
    record Worked(
            long number,
            CheckedRows rows,
            List<Rejection> warned,
            List<String> columns,
            Merge.Outcome outcome,
            ChangedFigures figures,
            List<SubmissionReceipt.Warning> warnings,
            List<SubmissionReceipt.CountChange> changes,
            Catalogue catalogue) {}

    Answer enter(Connection connection, Arrived arrived, Worked worked) throws SQLException, IOException {
        long number = worked.number();
        CheckedRows rows = worked.rows();
        SubmissionOrder order = arrived.order();
        Idempotency idempotency = arrived.idempotency();
        SubmissionReceipt told = receipt(arrived, worked);
        String receipt = write(told);
        submissions.enter(connection, number, arrived.id(), order, arrived.receivedAt(), receipt);
        rejectedRows.save(connection, number, rows.rejections(), worked.columns());
        warnedRows.save(connection, number, worked.warned());
        if (idempotency.isUsed()) {
            submissions.remember(connection, order.supplier(), idempotency, number);
        }
        audit.record(
                connection,
                new AuditEntry(AuditEntry.Operation.COLLECTION, "submission/" + arrived.id(), rows.accepted(), null));
        tellSubmission.applied(connection, order, worked.catalogue(), told, worked.figures());
        return new Answer(arrived.id(), receipt, false);
    }

    /** One entry for a feed; a second one for what it took away. Outcomes are put to the records of whoever sent those. */
    private void account(Connection connection, Arrived arrived, Worked worked) throws SQLException {
        boolean joins = FeedFormats.joinsRecords(arrived.order().dataset());
        String object = "submission/" + arrived.id();
        audit.record(
                connection,
                new AuditEntry(
                        joins ? AuditEntry.Operation.COMBINATION : AuditEntry.Operation.COLLECTION,
                        object,
                        worked.rows().accepted(),
                        null));
        long withdrawn = worked.outcome().withdrawn();
        if (withdrawn > 0) {
            audit.record(connection, new AuditEntry(AuditEntry.Operation.ERASURE, object, withdrawn, "replaced"));
        }
    }

    private static SubmissionReceipt receipt(Arrived arrived, Worked worked) {
        UUID id = arrived.id();
        SubmissionOrder order = arrived.order();
        CheckedRows rows = worked.rows();
        Merge.Outcome outcome = worked.outcome();
        String self = "/v1/submissions/" + id;
        return new SubmissionReceipt(
                id,
                order.dataset().code(),
                order.supplier().code(),
                order.period().toString(),
                order.mode().name().toLowerCase(Locale.ROOT),
                order.dryRun(),
                order.nil(),
                arrived.receivedAt(),
                new SubmissionReceipt.Rows(
                        rows.accepted() + rows.rejections().size(),
                        outcome.created(),
                        outcome.updated(),
                        outcome.unchanged(),
                        outcome.withdrawn(),
                        rows.rejections().size(),
                        worked.warned().size()),
                new SubmissionReceipt.Placed(
                        rows.placed(Placement.LOCATED),
                        rows.placed(Placement.UNLOCATED),
                        rows.placed(Placement.OUTSIDE)),
                worked.figures().total(),
                told(rows.rejections()),
                told(worked.warned()),
                worked.warnings(),
                worked.changes(),
                new SubmissionReceipt.Links(self, self + "/rejected-rows", self + "/warned-rows"));
    }

    private static List<SubmissionReceipt.Line> told(List<Rejection> rows) {
        return rows.stream()
                .limit(MergeFeed.REJECTIONS_TOLD)
                .map(SubmissionReceipt.Line::of)
                .toList();
    }

    private String write(SubmissionReceipt receipt) {
        try {
            return json.writeValueAsString(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A receipt could not be written as JSON", e);
        }
    }
}
