package uk.csp.crimedata.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.feed.FeedFormats;
import uk.csp.crimedata.feed.FeedText;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.figure.ChangedFigures;
import uk.csp.crimedata.figure.RefreshFigures;
import uk.csp.crimedata.merge.CatalogueChanged;
import uk.csp.crimedata.merge.MergeFeed;
import uk.csp.crimedata.merge.SmallUpsert;
import uk.csp.platform.access.Caller;
import uk.csp.platform.problem.ProblemException;

/**
 * Takes in small upserts of one client that arrive while others of it are in work: all of them in one transaction, so
 * that the figures they share are written once. Each has its own number, ledger entries and receipt, as if it had come
 * alone. Where one of them cannot be taken in, none is, and each is left to go alone.
 */
@ApplicationScoped
class IngestTogether {
    private static final Logger LOG = Logger.getLogger(IngestTogether.class);

    /** Assumed: what is done within the time that a sender of single records is glad to wait. */
    private static final int MOST = 32;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final DataSource dataSource;
    private final MergeFeed mergeFeed;
    private final RefreshFigures figures;
    private final Submissions submissions;
    private final EnterSubmission enterSubmission;
    private final Caller caller;
    private final Clock clock;
    private final Map<Sender, Together<Waiting, Optional<Answer>>> senders = new ConcurrentHashMap<>();

    IngestTogether(
            DataSource dataSource,
            MergeFeed mergeFeed,
            RefreshFigures figures,
            Submissions submissions,
            EnterSubmission enterSubmission,
            Caller caller,
            Clock clock) {
        this.dataSource = dataSource;
        this.mergeFeed = mergeFeed;
        this.figures = figures;
        this.submissions = submissions;
        this.enterSubmission = enterSubmission;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whose submissions go together: they meet the same records, and the log of processing names the same client. */
    private record Sender(String client, short dataset, int supplier) {}

    private record Waiting(SmallUpsert upsert, Idempotency idempotency) {}

    private record Worked(UUID id, Instant receivedAt, Waiting waiting) {}

    /**
     * Takes in what an order and a text describe.
     *
     * @param turn waited for by whoever works for all
     * @return empty for what must go alone; nothing was done then
     */
    Optional<Answer> ingest(
            SubmissionOrder order, Catalogue catalogue, Idempotency idempotency, FeedText text, Runnable turn)
            throws IOException {
        if (order.dryRun() || FeedFormats.areTotals(order.dataset())) {
            return Optional.empty();
        }
        Optional<SmallUpsert> upsert;
        try {
            upsert = mergeFeed.readSmall(order, catalogue, text);
        } catch (ProblemException refused) {
            // Unless the same request was answered before, which is asked in the transaction.
            return Optional.empty();
        }
        if (upsert.isEmpty()) {
            return Optional.empty();
        }
        Sender sender = new Sender(
                caller.client(), order.dataset().id(), order.supplier().id());
        return senders.computeIfAbsent(sender, first -> new Together<>(MOST))
                .join(new Waiting(upsert.get(), idempotency), all -> {
                    turn.run();
                    return inOneTransaction(all);
                });
    }

    /** How many have come and wait for those in work. */
    int waiting() {
        return senders.values().stream().mapToInt(Together::waiting).sum();
    }

    private List<Optional<Answer>> inOneTransaction(List<Waiting> all) {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> {
                        try (Connection connection = dataSource.getConnection()) {
                            return ingest(connection, all);
                        }
                    });
        } catch (CatalogueChanged | ProblemException e) {
            return Collections.nCopies(all.size(), Optional.empty());
        } catch (RuntimeException e) {
            LOG.debugf(e, "%d submissions could not be taken in together", all.size());
            return Collections.nCopies(all.size(), Optional.empty());
        }
    }

    private List<Optional<Answer>> ingest(Connection connection, List<Waiting> all) throws SQLException, IOException {
        List<Optional<Answer>> answers = new ArrayList<>();
        List<Worked> fresh = new ArrayList<>();
        for (Waiting waiting : all) {
            Optional<Answer> earlier = waiting.idempotency().isUsed()
                    ? submissions.claim(connection, waiting.upsert().order().supplier(), waiting.idempotency())
                    : Optional.empty();
            answers.add(earlier);
            if (earlier.isEmpty()) {
                fresh.add(new Worked(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MILLIS), waiting));
            }
        }
        if (fresh.isEmpty()) {
            return answers;
        }
        List<MergeFeed.Merged> merged = mergeFeed.merge(
                connection,
                fresh.stream().map(worked -> worked.waiting().upsert()).toList());
        List<RefreshFigures.Submitted> submitted = new ArrayList<>();
        for (Worked worked : fresh) {
            SubmissionOrder order = worked.waiting().upsert().order();
            MergeFeed.Merged rows = merged.get(submitted.size());
            submitted.add(new RefreshFigures.Submitted(
                    worked.id(), rows.number(), order.dataset(), order.supplier(), rows.ledger(), new TreeSet<>()));
        }
        List<ChangedFigures> changed =
                figures.afterSubmissions(connection, merged.get(0).catalogue(), submitted);
        int next = 0;
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).isEmpty()) {
                answers.set(i, Optional.of(enter(connection, fresh.get(next), merged.get(next), changed.get(next))));
                next++;
            }
        }
        return answers;
    }

    private Answer enter(Connection connection, Worked worked, MergeFeed.Merged merged, ChangedFigures changed)
            throws SQLException, IOException {
        Waiting waiting = worked.waiting();
        return enterSubmission.enter(
                connection,
                new EnterSubmission.Arrived(
                        worked.id(), waiting.upsert().order(), waiting.idempotency(), worked.receivedAt()),
                new EnterSubmission.Worked(
                        merged.number(),
                        merged.rows(),
                        merged.warned(),
                        merged.tally().columns(),
                        merged.outcome(),
                        changed,
                        DeliveryWarnings.outOfTime(merged.tally().outOfTime()),
                        null,
                        merged.catalogue()));
    }
}
