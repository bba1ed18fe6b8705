package uk.csp.crimedata.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.feed.FeedFormats;
import uk.csp.crimedata.feed.FeedTally;
import uk.csp.crimedata.feed.FeedText;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.feed.SubmissionOrder.Mode;
import uk.csp.crimedata.figure.ChangedFigures;
import uk.csp.crimedata.figure.RefreshFigures;
import uk.csp.crimedata.merge.CatalogueChanged;
import uk.csp.crimedata.merge.CheckedRows;
import uk.csp.crimedata.merge.Merge;
import uk.csp.crimedata.merge.MergeFeed;
import uk.csp.crimedata.reported.MergeValues;
import uk.csp.crimedata.submission.EnterSubmission.Worked;
import uk.csp.platform.problem.ProblemException;

/**
 * Takes a feed in: reads the rows as they arrive, merges them, enters the ledger and refreshes the figures, all in one
 * transaction. Either everything of a submission is there when it is answered, or nothing is.
 */
@ApplicationScoped
public class IngestSubmission {
    /** A partner on a slow line may take long over a large file. */
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(2);

    private final DataSource dataSource;
    private final MergeFeed mergeFeed;
    private final TakeInTotals totals;
    private final RefreshFigures figures;
    private final Submissions submissions;
    private final EnterSubmission enterSubmission;
    private final DeliveredMonths deliveredMonths;
    private final CompareDelivery compareDelivery;
    private final Clock clock;

    IngestSubmission(
            DataSource dataSource,
            MergeFeed mergeFeed,
            TakeInTotals totals,
            RefreshFigures figures,
            Submissions submissions,
            EnterSubmission enterSubmission,
            DeliveredMonths deliveredMonths,
            CompareDelivery compareDelivery,
            Clock clock) {
        this.dataSource = dataSource;
        this.mergeFeed = mergeFeed;
        this.totals = totals;
        this.figures = figures;
        this.submissions = submissions;
        this.enterSubmission = enterSubmission;
        this.deliveredMonths = deliveredMonths;
        this.compareDelivery = compareDelivery;
        this.clock = clock;
    }

    /**
     * Takes in what an order and a text describe.
     *
     * @param catalogue what the order was checked against
     * @param follower told on the way
     * @return the receipt as it will be told again for the same idempotency key
     * @throws ProblemException when the feed is refused; nothing is stored then
     * @throws CatalogueChanged when there is a newer catalogue; the text can be opened again then
     */
    Answer ingest(
            SubmissionOrder order, Catalogue catalogue, Idempotency idempotency, FeedText text, Follower follower) {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST_UPLOAD.toSeconds())
                    .call(() -> {
                        try (Connection connection = dataSource.getConnection()) {
                            Answer answer = ingest(connection, order, catalogue, idempotency, text, follower);
                            follower.stored(connection, answer.receipt());
                            return answer;
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

    /** Goes along with a submission that is not answered by its request. */
    interface Follower {
        /** A request that waits for its answer asks nothing on the way. */
        Follower NONE = new Follower() {
            @Override
            public void rowsRead(long rows) {}

            @Override
            public void stored(Connection connection, String receipt) {}
        };

        void rowsRead(long rows);

        /** Everything is stored, on a connection whose transaction is about to be committed. */
        void stored(Connection connection, String receipt) throws SQLException;
    }

    private Answer ingest(
            Connection connection,
            SubmissionOrder order,
            Catalogue catalogue,
            Idempotency idempotency,
            FeedText text,
            Follower follower)
            throws SQLException, IOException {
        if (idempotency.isUsed()) {
            var earlier = submissions.claim(connection, order.supplier(), idempotency);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = UUID.randomUUID();
        Worked worked = FeedFormats.areTotals(order.dataset())
                ? ofTotals(connection, order, catalogue, text, id)
                : ofRecords(connection, order, catalogue, text, id, follower);
        CheckedRows rows = worked.rows();
        follower.rowsRead(rows.accepted() + rows.rejections().size());
        Answer answer = enterSubmission.enter(
                connection, new EnterSubmission.Arrived(id, order, idempotency, receivedAt), worked);
        if (order.dryRun()) {
            throw new Rehearsed(answer);
        }
        return answer;
    }

    private Worked ofTotals(Connection connection, SubmissionOrder order, Catalogue catalogue, FeedText text, UUID id)
            throws SQLException, IOException {
        TakeInTotals.Taken taken = totals.take(connection, order, catalogue, text, id);
        if (order.mode() == Mode.REPLACE) {
            submissions.cover(connection, order, taken.number());
        }
        MergeValues.Merged merged = taken.merged();
        return new Worked(
                taken.number(),
                taken.values(),
                List.of(),
                taken.values().columns(),
                new Merge.Outcome(merged.created(), merged.updated(), merged.unchanged(), merged.withdrawn()),
                taken.figures(),
                List.of(),
                order.dryRun() ? List.of() : null,
                taken.catalogue());
    }

    private Worked ofRecords(
            Connection connection,
            SubmissionOrder order,
            Catalogue catalogue,
            FeedText text,
            UUID id,
            Follower follower)
            throws SQLException, IOException {
        MergeFeed.Merged merged = mergeFeed.merge(connection, order, catalogue, text, follower::rowsRead);
        long number = merged.number();
        SortedSet<YearMonth> newMonths =
                order.mode() == Mode.REPLACE ? submissions.cover(connection, order, number) : new TreeSet<>();
        List<SubmissionReceipt.Warning> warnings = warnings(connection, order, number, merged.tally(), newMonths);
        ChangedFigures changed = figures.afterSubmissions(
                        connection,
                        merged.catalogue(),
                        List.of(new RefreshFigures.Submitted(
                                id, number, order.dataset(), order.supplier(), merged.ledger(), newMonths)))
                .get(0);
        List<SubmissionReceipt.CountChange> changes =
                order.dryRun() ? compareDelivery.changes(connection, order, merged.catalogue(), merged.ledger()) : null;
        return new Worked(
                number,
                merged.rows(),
                merged.warned(),
                merged.tally().columns(),
                merged.outcome(),
                changed,
                warnings,
                changes,
                merged.catalogue());
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

    /**
     * What is unusual about a whole delivery; afterwards the next ones are compared with it.
     *
     * @param affected gets the months that are probable gaps now and were not, or were and are not
     */
    private List<SubmissionReceipt.Warning> warnings(
            Connection connection, SubmissionOrder order, long number, FeedTally tally, SortedSet<YearMonth> affected)
            throws SQLException {
        List<SubmissionReceipt.Warning> outOfTime = DeliveryWarnings.outOfTime(tally.outOfTime());
        if (order.mode() == Mode.UPSERT) {
            return outOfTime;
        }
        DeliveryWarnings warnings =
                new DeliveryWarnings(tally.months(), order.nil(), deliveredMonths.of(connection, order));
        SortedSet<YearMonth> gaps = warnings.probableGaps();
        SortedSet<YearMonth> gapsBefore = deliveredMonths.gaps(connection, order);
        gaps.stream().filter(month -> !gapsBefore.contains(month)).forEach(affected::add);
        gapsBefore.stream().filter(month -> !gaps.contains(month)).forEach(affected::add);
        deliveredMonths.save(connection, order, number, tally.months(), gaps);
        return Stream.concat(warnings.all().stream(), outOfTime.stream()).toList();
    }
}
