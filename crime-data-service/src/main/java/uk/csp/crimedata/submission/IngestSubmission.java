package uk.csp.crimedata.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.WorkTables;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.figure.RefreshFigures;
import uk.csp.crimedata.ledger.Ledger;
import uk.csp.crimedata.submission.IncidentRecord.Placement;
import uk.csp.crimedata.submission.SubmissionOrder.Mode;
import uk.csp.crimedata.submission.SubmissionOrder.OnError;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/**
 * Takes a feed in: reads the rows as they arrive, merges them, enters the ledger and refreshes the figures, all in one
 * transaction. Either everything of a submission is there when it is answered, or nothing is.
 */
@ApplicationScoped
public class IngestSubmission {
    /** A partner on a slow line may take long over a large file. */
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(2);

    private static final int REJECTIONS_TOLD = 100;

    private final DataSource dataSource;
    private final Catalogues catalogues;
    private final RefreshFigures figures;
    private final Submissions submissions;
    private final RejectedRows rejectedRows;
    private final DeliveredMonths deliveredMonths;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    IngestSubmission(
            DataSource dataSource,
            Catalogues catalogues,
            RefreshFigures figures,
            Submissions submissions,
            RejectedRows rejectedRows,
            DeliveredMonths deliveredMonths,
            AuditLog audit,
            ObjectMapper json,
            Clock clock) {
        this.dataSource = dataSource;
        this.catalogues = catalogues;
        this.figures = figures;
        this.submissions = submissions;
        this.rejectedRows = rejectedRows;
        this.deliveredMonths = deliveredMonths;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes in what an order and a body describe.
     *
     * @return the receipt as it will be told again for the same idempotency key
     * @throws ProblemException when the feed is refused; nothing is stored then
     */
    Answer ingest(SubmissionOrder order, Idempotency idempotency, InputStream body) {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST_UPLOAD.toSeconds())
                    .call(() -> {
                        try (Connection connection = dataSource.getConnection()) {
                            return ingest(connection, order, idempotency, body);
                        }
                    });
        } catch (Rehearsed e) {
            return e.answer;
        } catch (QuarkusTransactionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw new UncheckedIOException(broken);
            }
            throw e;
        }
    }

    /** @param replayed true when the request was answered before and did nothing now */
    record Answer(UUID id, String receipt, boolean replayed) {}

    private Answer ingest(Connection connection, SubmissionOrder order, Idempotency idempotency, InputStream body)
            throws SQLException, IOException {
        if (idempotency.isUsed()) {
            var earlier = submissions.claim(connection, order.supplier(), idempotency);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Catalogue catalogue = catalogues.current(connection);
        WorkTables.create(connection);
        Staging staging = Staging.open(connection);
        FeedTally tally = new FeedTally(staging, order.period());
        stage(order, catalogue, body, staging, tally);
        UUID id = UUID.randomUUID();
        submissions.lock(connection, order, staging.staged());
        long number = submissions.open(connection, id, order, receivedAt);
        Merge.Outcome outcome = new Merge(connection, order, number, staging.staged()).merge();
        new Ledger(connection).project(order.dataset());
        SortedSet<YearMonth> newMonths =
                order.mode() == Mode.REPLACE ? submissions.cover(connection, order, number) : new TreeSet<>();
        int figuresChanged = figures.afterSubmission(
                connection, catalogues.held(connection), order.dataset(), order.supplier(), number, id, newMonths);
        List<SubmissionReceipt.Warning> warnings = compare(connection, order, number, tally);
        String receipt = write(receipt(id, order, receivedAt, staging, outcome, figuresChanged, warnings));
        submissions.close(connection, number, receipt);
        rejectedRows.save(connection, number, staging.rejections(), tally.columns());
        if (idempotency.isUsed()) {
            submissions.remember(connection, order.supplier(), idempotency, number);
        }
        audit.record(
                connection,
                new AuditEntry(AuditEntry.Operation.COLLECTION, "submission/" + id, staging.staged(), null));
        Answer answer = new Answer(id, receipt, false);
        if (order.dryRun()) {
            throw new Rehearsed(answer);
        }
        return answer;
    }

    /** Ends a dry run: everything was done, and the transaction takes it back. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        Rehearsed(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    /** What is unusual about a whole delivery; afterwards the next ones are compared with it. */
    private List<SubmissionReceipt.Warning> compare(
            Connection connection, SubmissionOrder order, long number, FeedTally tally) throws SQLException {
        if (order.mode() == Mode.UPSERT) {
            return List.of();
        }
        DeliveryWarnings warnings =
                new DeliveryWarnings(tally.months(), order.nil(), deliveredMonths.of(connection, order));
        deliveredMonths.save(connection, order, number, tally.months());
        return warnings.all();
    }

    private static void stage(
            SubmissionOrder order, Catalogue catalogue, InputStream body, Staging staging, FeedTally tally)
            throws SQLException, IOException {
        try {
            if (order.nil()) {
                EmptyFeed.require(body);
            } else {
                FeedFormats.of(order, catalogue).read(body, tally);
            }
            staging.finish(FeedFormats.hasUniqueReferences(order.dataset()));
        } catch (Staging.TooManyRejections e) {
            staging.abandon();
            throw new ProblemException(
                    CrimeDataProblem.TOO_MANY_REJECTED_ROWS,
                    "More than " + Staging.MOST_REJECTIONS + " rows were rejected: is this the right dataset?",
                    violations(e.first()));
        } catch (RuntimeException | IOException e) {
            staging.abandon();
            throw e;
        }
        if (order.onError() == OnError.REJECT_ALL && !staging.rejections().isEmpty()) {
            throw new ProblemException(
                    CrimeDataProblem.ROWS_REJECTED,
                    staging.rejections().size() + " rows were rejected, and the request asked to keep all or none.",
                    violations(staging.rejections()));
        }
        if (order.mode() == Mode.REPLACE && !order.nil() && staging.staged() == 0) {
            throw EmptyFeed.refusal(violations(staging.rejections()));
        }
    }

    private static SubmissionReceipt receipt(
            UUID id,
            SubmissionOrder order,
            Instant receivedAt,
            Staging staging,
            Merge.Outcome outcome,
            int figuresChanged,
            List<SubmissionReceipt.Warning> warnings) {
        String self = "/v1/submissions/" + id;
        return new SubmissionReceipt(
                id,
                order.dataset().code(),
                order.supplier().code(),
                order.period().toString(),
                order.mode().name().toLowerCase(Locale.ROOT),
                order.dryRun(),
                order.nil(),
                receivedAt,
                new SubmissionReceipt.Rows(
                        staging.staged() + staging.rejections().size(),
                        outcome.created(),
                        outcome.updated(),
                        outcome.unchanged(),
                        outcome.withdrawn(),
                        staging.rejections().size()),
                new SubmissionReceipt.Placed(
                        staging.placed(Placement.LOCATED),
                        staging.placed(Placement.UNLOCATED),
                        staging.placed(Placement.OUTSIDE)),
                figuresChanged,
                staging.rejections().stream()
                        .limit(REJECTIONS_TOLD)
                        .map(SubmissionReceipt.Line::of)
                        .toList(),
                warnings,
                new SubmissionReceipt.Links(self, self + "/rejected-rows"));
    }

    private String write(SubmissionReceipt receipt) {
        try {
            return json.writeValueAsString(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A receipt could not be written as JSON", e);
        }
    }

    private static List<Violation> violations(List<Rejection> rejections) {
        return rejections.stream()
                .limit(REJECTIONS_TOLD)
                .map(rejection ->
                        Violation.ofLine(rejection.line(), rejection.field(), rejection.code(), rejection.detail()))
                .toList();
    }
}
