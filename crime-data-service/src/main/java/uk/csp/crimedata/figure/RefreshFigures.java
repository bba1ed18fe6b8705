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
import java.util.Collection;
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
     * After a submission: enters what it changed and refreshes the figures that rest on it.
     *
     * @param ledger works on what the submission changed
     * @param newMonths months never received before of this dataset and supplier; they turn "missing" into a count
     * @return how many figures got a new revision
     */
    public int afterSubmission(
            Connection connection,
            Catalogue catalogue,
            Ledger ledger,
            Dataset dataset,
            Supplier supplier,
            long submission,
            UUID cause,
            SortedSet<YearMonth> newMonths)
            throws SQLException {
        Targets targets = new Targets(catalogue);
        targets.addChangedCounts(ledger.ranges());
        if (!newMonths.isEmpty()) {
            for (Partnership partnership : catalogue.partnershipsOf(supplier)) {
                if (catalogue.counts(dataset, partnership)) {
                    targets.addAllThatCount(dataset, partnership, newMonths.first(), newMonths.last());
                }
            }
        }
        lock(connection, targets.partnerships().stream().map(Partnership::id).toList());
        Instant knownAt = clock.instant();
        ledger.enter(dataset, submission, knownAt);
        ledger.carryOver();
        Coverage coverage = Coverage.load(connection, catalogue, targets.partnerships());
        return refresh(connection, catalogue, coverage, targets, cause, knownAt);
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
        return refresh(connection, catalogue, coverage, targets, cause, knownAt)
                + forget(connection, catalogue, partnershipIds, targets, cause, knownAt)
                + reportedFigures.ofPartnerships(connection, catalogue, partnerships, cause, knownAt);
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
        FigureRevisions revisions = new FigureRevisions(connection, json, outbox, cause, knownAt);
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
                        revisions.add(new FigureRevisions.Candidate(target, period, figure, List.of()));
                    }
                }
            }
        }
        return revisions.finish();
    }

    private int refresh(
            Connection connection, Catalogue catalogue, Coverage coverage, Targets targets, UUID cause, Instant knownAt)
            throws SQLException {
        List<Target> whole = targets.all().stream()
                .map(target -> target.overGaps(
                        coverage.of(target.partnership(), target.indicator()).months()))
                .toList();
        if (whole.isEmpty()) {
            return 0;
        }
        MonthlyCounts counts = MonthlyCounts.load(connection, whole);
        FigureCalculator calculator = new FigureCalculator(catalogue);
        FigureRevisions revisions = new FigureRevisions(connection, json, outbox, cause, knownAt);
        for (Target target : whole) {
            Received received = coverage.of(target.partnership(), target.indicator());
            if (received.months().isEmpty()) {
                continue;
            }
            MonthlySeries series = new MonthlySeries(counts.of(target), received.months(), received.gaps());
            for (Period period :
                    target.periods(received.months().first(), received.months().last())) {
                if (series.touches(period)) {
                    FigureChanged figure = calculator.figure(
                            target.partnership(),
                            target.indicator(),
                            target.area(),
                            period,
                            series,
                            received.sources());
                    revisions.add(new FigureRevisions.Candidate(target, period, figure, received.submissions(period)));
                }
            }
        }
        return revisions.finish();
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
