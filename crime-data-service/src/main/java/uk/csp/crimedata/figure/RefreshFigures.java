package uk.csp.crimedata.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.csp.crimedata.WorkTables;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Area;
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

    private final ObjectMapper json;
    private final Outbox outbox;
    private final Clock clock;

    RefreshFigures(ObjectMapper json, Outbox outbox, Clock clock) {
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * After a submission: enters what it changed (tables {@code cell_change} and {@code count_change} of this
     * transaction) and refreshes the figures that rest on it.
     *
     * @param newMonths months never received before of this dataset and supplier; they turn "missing" into a count
     * @return how many figures got a new revision
     */
    public int afterSubmission(
            Connection connection,
            Catalogue catalogue,
            Dataset dataset,
            Supplier supplier,
            long submission,
            UUID cause,
            SortedSet<YearMonth> newMonths)
            throws SQLException {
        List<Target> targets = changedCounts(connection, catalogue);
        if (!newMonths.isEmpty()) {
            for (Partnership partnership : catalogue.partnershipsOf(supplier)) {
                if (catalogue.counts(dataset, partnership)) {
                    targets.addAll(targets(catalogue, partnership, dataset, newMonths.first(), newMonths.last()));
                }
            }
        }
        lock(
                connection,
                targets.stream().map(target -> target.partnership().id()).toList());
        Instant knownAt = clock.instant();
        Ledger ledger = new Ledger(connection);
        ledger.enter(dataset, submission, knownAt);
        ledger.carryOver();
        return refresh(connection, catalogue, targets, cause, knownAt);
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
        Coverage coverage = Coverage.load(connection);
        List<Target> targets = new ArrayList<>();
        for (int id : new TreeSet<>(partnershipIds)) {
            Partnership partnership = catalogue.partnerships().get(id);
            for (Indicator indicator : catalogue.indicators().values()) {
                TreeSet<YearMonth> received = coverage.received(catalogue, partnership, indicator);
                if (!received.isEmpty()) {
                    targets.addAll(targets(catalogue, partnership, indicator, received.first(), received.last()));
                }
            }
        }
        new Ledger(connection).recount(partnershipIds, catalogue.datasets().values());
        Instant knownAt = clock.instant();
        return refresh(connection, catalogue, targets, cause, knownAt)
                + forget(connection, catalogue, partnershipIds, targets, cause, knownAt);
    }

    /**
     * Figures that nothing received speaks of any more, because a partnership's police basis or a neighbourhood's area
     * changed, get a revision without a count. Leaving them would show a number nobody stands behind.
     */
    private int forget(
            Connection connection,
            Catalogue catalogue,
            Collection<Integer> partnershipIds,
            List<Target> kept,
            UUID cause,
            Instant knownAt)
            throws SQLException {
        Set<String> keptKeys = kept.stream().map(Target::key).collect(Collectors.toSet());
        FigureCalculator calculator = new FigureCalculator(catalogue);
        FigureRevisions revisions = new FigureRevisions(connection, json, outbox, cause, knownAt);
        MonthlySeries nothing = new MonthlySeries(Map.of(), Set.of());
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT partnership_id, indicator_id, area_id, period FROM figure WHERE partnership_id = ANY (?)")) {
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
                    if (!keptKeys.contains(target.key())) {
                        FigureChanged figure = calculator.figure(
                                target.partnership(), target.indicator(), target.area(), period, nothing, List.of());
                        revisions.add(new FigureRevisions.Candidate(target, period, figure, List.of()));
                    }
                }
            }
        }
        return revisions.finish();
    }

    private int refresh(Connection connection, Catalogue catalogue, List<Target> targets, UUID cause, Instant knownAt)
            throws SQLException {
        if (targets.isEmpty()) {
            return 0;
        }
        Coverage coverage = Coverage.load(connection);
        Collection<Target> whole = merged(targets).stream()
                .map(target -> target.overGaps(coverage.received(catalogue, target.partnership(), target.indicator())))
                .toList();
        MonthlyCounts counts = MonthlyCounts.load(connection, whole);
        FigureCalculator calculator = new FigureCalculator(catalogue);
        FigureRevisions revisions = new FigureRevisions(connection, json, outbox, cause, knownAt);
        for (Target target : whole) {
            Partnership partnership = target.partnership();
            Indicator indicator = target.indicator();
            TreeSet<YearMonth> received = coverage.received(catalogue, partnership, indicator);
            if (received.isEmpty()) {
                continue;
            }
            MonthlySeries series = new MonthlySeries(counts.of(target), received);
            List<String> sources = catalogue.sources(indicator, partnership).stream()
                    .map(Dataset::code)
                    .toList();
            for (Period period : target.periods(received.first(), received.last())) {
                if (series.touches(period)) {
                    revisions.add(new FigureRevisions.Candidate(
                            target,
                            period,
                            calculator.figure(partnership, indicator, target.area(), period, series, sources),
                            List.copyOf(coverage.submissions(catalogue, partnership, indicator, period))));
                }
            }
        }
        return revisions.finish();
    }

    /** A target named twice, by its counts and by the months received, is refreshed once over both ranges. */
    private static Collection<Target> merged(List<Target> targets) {
        Map<String, Target> merged = new LinkedHashMap<>();
        for (Target target : targets) {
            merged.merge(
                    target.key(),
                    target,
                    (one, other) -> new Target(
                            one.partnership(),
                            one.indicator(),
                            one.area(),
                            one.first().isBefore(other.first()) ? one.first() : other.first(),
                            one.last().isAfter(other.last()) ? one.last() : other.last()));
        }
        return merged.values();
    }

    private static List<Target> targets(
            Catalogue catalogue, Partnership partnership, Dataset dataset, YearMonth first, YearMonth last) {
        List<Target> targets = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators().values()) {
            if (indicator.datasets().contains(dataset.id())) {
                targets.addAll(targets(catalogue, partnership, indicator, first, last));
            }
        }
        return targets;
    }

    private static List<Target> targets(
            Catalogue catalogue, Partnership partnership, Indicator indicator, YearMonth first, YearMonth last) {
        List<Target> targets = new ArrayList<>();
        targets.add(new Target(partnership, indicator, catalogue.areas().get(partnership.id()), first, last));
        if (indicator.neighbourhoods()) {
            for (Area neighbourhood : catalogue.neighbourhoodsOf(partnership)) {
                targets.add(new Target(partnership, indicator, neighbourhood, first, last));
            }
        }
        return targets;
    }

    private static List<Target> changedCounts(Connection connection, Catalogue catalogue) throws SQLException {
        List<Target> targets = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        SELECT area_id, indicator_id, min(month), max(month) FROM count_change
                        GROUP BY area_id, indicator_id ORDER BY area_id, indicator_id
                        """)) {
            while (rows.next()) {
                Area area = catalogue.areas().get(rows.getInt(1));
                targets.add(new Target(
                        catalogue.partnershipOf(area),
                        catalogue.indicators().get(rows.getShort(2)),
                        area,
                        YearMonth.from(rows.getObject(3, LocalDate.class)),
                        YearMonth.from(rows.getObject(4, LocalDate.class))));
            }
        }
        return targets;
    }

    private static void lock(Connection connection, Collection<Integer> partnershipIds) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?, ?)")) {
            for (int id : new TreeSet<>(partnershipIds)) {
                lock.setInt(1, PARTNERSHIP_LOCK);
                lock.setInt(2, id);
                lock.execute();
            }
        }
    }
}
