package uk.csp.crimedata.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import uk.csp.crimedata.WorkTables;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogue.Supplier;
import uk.csp.crimedata.ledger.Ledger;
import uk.csp.platform.event.Outbox;

/**
 * Makes the figures follow what changed, in the transaction that changed it. Works under a lock per partnership, taken
 * in ascending order and held until the commit: two submissions for different months meet in the same financial year,
 * and the second must count what the first brought.
 */
@ApplicationScoped
public class RefreshFigures {
    private static final int PARTNERSHIP_LOCK = 0x666967;

    private final ReportedFigures reportedFigures;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Clock clock;

    RefreshFigures(ReportedFigures reportedFigures, ObjectMapper json, Outbox outbox, Clock clock) {
        this.reportedFigures = reportedFigures;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What a submission did.
     *
     * @param id the cause told with the figures that change
     * @param ledger works on what the submission changed
     * @param newMonths months never received before of this dataset and supplier; they turn "missing" into a count
     */
    public record Submitted(
            UUID id, long number, Dataset dataset, Supplier supplier, Ledger ledger, SortedSet<YearMonth> newMonths) {}

    /**
     * After submissions of one transaction: enters what they changed, one after the other, and refreshes the figures
     * that rest on it, once for all of them. A figure that several changed tells the last as its cause.
     *
     * @return for each submission, the figures it changed that got a new revision
     */
    public List<ChangedFigures> afterSubmissions(
            Connection connection, Catalogue catalogue, List<Submitted> submissions) throws SQLException {
        List<Change> changes = new ArrayList<>();
        for (Submitted submission : submissions) {
            changes.add(new Change(submission.id(), targets(catalogue, submission)));
        }
        Set<Partnership> partnerships = new LinkedHashSet<>();
        changes.forEach(change -> partnerships.addAll(change.targets().partnerships()));
        lock(connection, partnerships.stream().map(Partnership::id).toList());
        Instant knownAt = clock.instant();
        for (Submitted submission : submissions) {
            submission.ledger().enter(submission.dataset(), submission.number(), knownAt);
            submission.ledger().carryOver();
        }
        Coverage coverage = Coverage.load(connection, catalogue, partnerships);
        FigureRevisions revisions = refresh(connection, catalogue, coverage, changes, knownAt);
        return submissions.stream()
                .map(submission -> revisions.changedBy(submission.id()))
                .toList();
    }

    private static Targets targets(Catalogue catalogue, Submitted submission) throws SQLException {
        Targets targets = new Targets(catalogue);
        targets.addChangedCounts(submission.ledger().ranges());
        if (!submission.newMonths().isEmpty()) {
            YearMonth first = submission.newMonths().first();
            YearMonth last = submission.newMonths().last();
            for (Partnership partnership : catalogue.partnershipsOf(submission.supplier())) {
                if (catalogue.counts(submission.dataset(), partnership)) {
                    targets.addAllThatCount(submission.dataset(), partnership, first, last);
                }
            }
        }
        return targets;
    }

    /**
     * After a change of the catalogue: counts the ledger of these partnerships anew and refreshes all their figures.
     *
     * @return how many figures got a new revision
     */
    public int ofPartnerships(
            Connection connection, Catalogue catalogue, Collection<Integer> partnershipIds, UUID cause)
            throws SQLException {
        lock(connection, partnershipIds);
        WorkTables.create(connection);
        Coverage coverage = Coverage.load(
                connection,
                catalogue,
                partnershipIds.stream().map(catalogue.partnerships()::get).toList());
        Targets targets = new Targets(catalogue);
        for (int id : new TreeSet<>(partnershipIds)) {
            Partnership partnership = catalogue.partnerships().get(id);
            for (Indicator indicator : catalogue.indicators().values()) {
                TreeSet<YearMonth> months = coverage.of(partnership, indicator).months();
                if (!months.isEmpty()) {
                    targets.addWithNeighbourhoods(partnership, indicator, months.first(), months.last());
                }
            }
        }
        new Ledger(connection).recount(partnershipIds, catalogue.datasets().values());
        Instant knownAt = clock.instant();
        List<Partnership> partnerships = new TreeSet<>(partnershipIds)
                .stream().map(catalogue.partnerships()::get).toList();
        return refresh(connection, catalogue, coverage, List.of(new Change(cause, targets)), knownAt)
                        .changedBy(cause)
                        .total()
                + forget(connection, catalogue, partnershipIds, targets, cause, knownAt)
                + reportedFigures
                        .ofPartnerships(connection, catalogue, partnerships, cause, knownAt)
                        .total();
    }

    /**
     * Figures that nothing received speaks of any more, because a partnership's police basis or a neighbourhood's area
     * changed, get a revision without a count. Leaving them would show a number nobody stands behind.
     */
    private int forget(
            Connection connection,
            Catalogue catalogue,
            Collection<Integer> partnershipIds,
            Targets kept,
            UUID cause,
            Instant knownAt)
            throws SQLException {
        FigureCalculator calculator = new FigureCalculator(catalogue);
        FigureRevisions revisions = new FigureRevisions(connection, json, outbox, knownAt);
        MonthlySeries nothing = new MonthlySeries(Map.of(), Set.of());
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT partnership_id, indicator_id, area_id, period FROM figure
                JOIN indicator ON indicator.id = indicator_id AND measure_id IS NULL WHERE partnership_id = ANY (?)
                """)) {
            select.setArray(1, connection.createArrayOf("int", partnershipIds.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Period period = Period.ofCode(rows.getString(4)).orElseThrow();
                    Target target = new Target(
                            catalogue.partnerships().get(rows.getInt(1)),
                            catalogue.indicators().get(rows.getShort(2)),
                            catalogue.areas().get(rows.getInt(3)),
                            period.start(),
                            period.end());
                    if (!kept.contains(target)) {
                        FigureChanged figure = calculator.figure(
                                target.partnership(), target.indicator(), target.area(), period, nothing, List.of());
                        revisions.add(new FigureRevisions.Candidate(target, period, figure, List.of(), List.of(cause)));
                    }
                }
            }
        }
        return revisions.finish();
    }

    /** Something that happened and what is to be refreshed for it. */
    private record Change(UUID cause, Targets targets) {}

    /** A figure that may have changed, whatever its area's months are. */
    private record Affected(String target, Period period) {}

    private FigureRevisions refresh(
            Connection connection, Catalogue catalogue, Coverage coverage, List<Change> changes, Instant knownAt)
            throws SQLException {
        FigureRevisions revisions = new FigureRevisions(connection, json, outbox, knownAt);
        Map<String, Target> whole = new LinkedHashMap<>();
        Map<Affected, List<UUID>> affected = new LinkedHashMap<>();
        for (Change change : changes) {
            for (Target target : change.targets().all()) {
                Received received = coverage.of(target.partnership(), target.indicator());
                if (received.months().isEmpty()) {
                    continue;
                }
                Target overGaps = target.overGaps(received.months());
                whole.merge(target.key(), overGaps, Target::spanning);
                for (Period period : overGaps.periods(
                        received.months().first(), received.months().last())) {
                    affected.computeIfAbsent(new Affected(target.key(), period), figure -> new ArrayList<>(1))
                            .add(change.cause());
                }
            }
        }
        if (whole.isEmpty()) {
            return revisions;
        }
        MonthlyCounts counts = MonthlyCounts.load(connection, whole.values());
        FigureCalculator calculator = new FigureCalculator(catalogue);
        for (Map.Entry<Affected, List<UUID>> each : affected.entrySet()) {
            Target target = whole.get(each.getKey().target());
            Period period = each.getKey().period();
            Received received = coverage.of(target.partnership(), target.indicator());
            MonthlySeries series = new MonthlySeries(counts.of(target), received.months(), received.gaps());
            if (series.touches(period)) {
                FigureChanged figure = calculator.figure(
                        target.partnership(), target.indicator(), target.area(), period, series, received.sources());
                revisions.add(new FigureRevisions.Candidate(
                        target, period, figure, received.submissions(period), each.getValue()));
            }
        }
        revisions.finish();
        return revisions;
    }

    static void lock(Connection connection, Collection<Integer> partnershipIds) throws SQLException {
        if (partnershipIds.isEmpty()) {
            return;
        }
        try (PreparedStatement lock = connection.prepareStatement(
                "SELECT pg_advisory_xact_lock(?, id) FROM (SELECT unnest(?) AS id ORDER BY id) AS ascending")) {
            lock.setInt(1, PARTNERSHIP_LOCK);
            lock.setArray(2, connection.createArrayOf("int", partnershipIds.toArray()));
            lock.execute();
        }
    }
}
