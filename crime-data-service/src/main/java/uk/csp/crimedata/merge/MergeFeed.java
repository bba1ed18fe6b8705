package uk.csp.crimedata.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.WorkRelation;
import uk.csp.crimedata.WorkTables;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.feed.EmptyFeed;
import uk.csp.crimedata.feed.FeedFormats;
import uk.csp.crimedata.feed.FeedTally;
import uk.csp.crimedata.feed.FeedText;
import uk.csp.crimedata.feed.Rejection;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.feed.SubmissionOrder.Mode;
import uk.csp.crimedata.feed.SubmissionOrder.OnError;
import uk.csp.crimedata.ledger.Ledger;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Reads a feed and merges its rows into the records: staged in work tables, or sent along where they are few. */
@ApplicationScoped
public class MergeFeed {
    public static final int REJECTIONS_TOLD = 100;

    private final DataSource dataSource;
    private final Catalogues catalogues;

    MergeFeed(DataSource dataSource, Catalogues catalogues) {
        this.dataSource = dataSource;
        this.catalogues = catalogues;
    }

    /**
     * What became of a feed.
     *
     * @param number of the submission
     * @param warned rows that were taken in and are worth telling of
     * @param ledger works on what changed
     * @param catalogue the newest, held until the end of the transaction
     */
    public record Merged(
            long number,
            CheckedRows rows,
            List<Rejection> warned,
            FeedTally tally,
            Merge.Outcome outcome,
            Ledger ledger,
            Catalogue catalogue) {}

    /**
     * Merges the rows of a text.
     *
     * @param progress told how many rows were read, while a long feed is
     * @throws CatalogueChanged when there is a newer catalogue; the text can be opened again then
     */
    public Merged merge(
            Connection connection, SubmissionOrder order, Catalogue catalogue, FeedText text, LongConsumer progress)
            throws SQLException, IOException {
        Optional<SmallUpsert> small = readSmall(order, catalogue, text);
        return small.isPresent()
                ? merge(connection, List.of(small.get())).get(0)
                : stageAndMerge(connection, order, catalogue, text, progress);
    }

    /**
     * Reads a text whose rows can be sent along.
     *
     * @return empty when they must be staged
     */
    public Optional<SmallUpsert> readSmall(SubmissionOrder order, Catalogue catalogue, FeedText text)
            throws IOException {
        Optional<FewRows> few =
                FewRows.read(order, catalogue, new StoredCollisions(dataSource, order, catalogue), text);
        few.ifPresent(rows -> refuseWhereAllAreWanted(order, rows.rejections()));
        return few.map(rows -> new SmallUpsert(order, catalogue, rows));
    }

    /**
     * Merges small upserts of one dataset and supplier in this order: each meets what those before it left.
     *
     * @throws CatalogueChanged when there is a newer catalogue than one of them was checked against
     */
    public List<Merged> merge(Connection connection, List<SmallUpsert> upserts) throws SQLException {
        keepPlans(connection);
        List<Long> numbers = SubmissionQueue.enter(connection, upserts);
        Catalogue newest = catalogues.held(connection);
        List<Merged> all = new ArrayList<>();
        for (SmallUpsert upsert : upserts) {
            requireSame(upsert.catalogue(), newest);
            long number = numbers.get(all.size());
            FewRows few = upsert.rows();
            FewRowsMerge merge = new FewRowsMerge(connection, upsert.order(), number, few);
            Merge.Outcome outcome = merge.merge();
            List<Rejection> warned = UnknownCrimes.ofFew(connection, upsert.order(), newest, few);
            all.add(new Merged(number, few, warned, few.tally(), outcome, merge.ledger(), newest));
        }
        return all;
    }

    /** Whatever the few rows are, the plan is the same; making it anew for them costs more than they do. */
    private static void keepPlans(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
        }
    }

    private Merged stageAndMerge(
            Connection connection, SubmissionOrder order, Catalogue catalogue, FeedText text, LongConsumer progress)
            throws SQLException, IOException {
        requireSame(catalogue, catalogues.current(connection));
        WorkTables.create(connection);
        Staging staging = Staging.open(connection);
        FeedTally tally = new FeedTally(staging, order.period(), catalogue, progress);
        stage(order, catalogue, text, staging, tally);
        long number = SubmissionQueue.enter(connection, order, staging.accepted());
        Merge.Outcome outcome = new Merge(connection, order, number, staging.accepted()).merge();
        Ledger ledger = new Ledger(connection);
        ledger.project(order.dataset());
        Catalogue newest = catalogues.held(connection);
        order.requireKept(newest.datasets().get(order.dataset().code()));
        List<Rejection> warned = UnknownCrimes.ofStaged(connection, order, newest, WorkRelation.table());
        return new Merged(number, staging, warned, tally, outcome, ledger, newest);
    }

    private static void requireSame(Catalogue catalogue, Catalogue newest) {
        if (catalogue.version() != newest.version()) {
            throw new CatalogueChanged();
        }
    }

    private void stage(SubmissionOrder order, Catalogue catalogue, FeedText text, Staging staging, FeedTally tally)
            throws SQLException, IOException {
        try {
            if (order.nil()) {
                EmptyFeed.require(text.open());
            } else {
                FeedFormats.of(order, catalogue, new StoredCollisions(dataSource, order, catalogue))
                        .read(text.open(), tally);
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
        refuseWhereAllAreWanted(order, staging.rejections());
        if (order.mode() == Mode.REPLACE && !order.nil() && staging.accepted() == 0) {
            throw EmptyFeed.refusal(violations(staging.rejections()));
        }
    }

    private static void refuseWhereAllAreWanted(SubmissionOrder order, List<Rejection> rejections) {
        if (order.onError() == OnError.REJECT_ALL && !rejections.isEmpty()) {
            throw new ProblemException(
                    CrimeDataProblem.ROWS_REJECTED,
                    rejections.size() + " rows were rejected, and the request asked to keep all or none.",
                    violations(rejections));
        }
    }

    public static List<Violation> violations(List<Rejection> rejections) {
        return rejections.stream()
                .limit(REJECTIONS_TOLD)
                .map(rejection ->
                        Violation.ofLine(rejection.line(), rejection.field(), rejection.code(), rejection.detail()))
                .toList();
    }
}
