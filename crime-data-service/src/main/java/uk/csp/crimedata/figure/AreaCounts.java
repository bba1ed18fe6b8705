package uk.csp.crimedata.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogue.Population;

/**
 * Monthly counts of areas, for views no figure is stored for: from the monthly counts where they are kept, else from the
 * ledger. Every such view reads here and nowhere else, so whatever must protect a count has one place to do so.
 */
@ApplicationScoped
public class AreaCounts {
    private static final String KEPT =
            """
            SELECT area_id, month, count FROM monthly_count
            WHERE area_id = ANY (?) AND indicator_id = ? AND month BETWEEN ? AND ?
            """;

    /** An LSOA is part of itself; others are parts of the areas they lie in. Only those of the partnership count. */
    private static final String FROM_LEDGER =
            """
            WITH home AS (SELECT area_id FROM area_parent WHERE parent_id = ?),
            part AS (
              SELECT area_id AS lsoa_id, parent_id AS target_id FROM area_parent JOIN home USING (area_id)
              WHERE parent_id = ANY (?)
              UNION SELECT area_id, area_id FROM home WHERE area_id = ANY (?))
            SELECT target_id, month, sum(delta)::int FROM ledger
            JOIN part ON part.lsoa_id = ledger.area_id
            JOIN indicator_numerator n ON n.indicator_id = ? AND n.dataset_id = ledger.dataset_id
              AND n.category_id = ledger.category_id
              AND (n.any_flags = 0 OR n.any_flags & flags <> 0) AND n.without_flags & flags = 0
            WHERE ledger.dataset_id = ANY (?) AND month BETWEEN ? AND ?
            GROUP BY target_id, month
            """;

    private static final String BY_CATEGORY =
            """
            SELECT ledger.category_id, sum(delta) FROM ledger
            JOIN indicator_numerator n ON n.indicator_id = ? AND n.dataset_id = ledger.dataset_id
              AND n.category_id = ledger.category_id
              AND (n.any_flags = 0 OR n.any_flags & flags <> 0) AND n.without_flags & flags = 0
            WHERE ledger.area_id = ANY (ARRAY(SELECT area_id FROM counted_in WHERE target_id = ?))
              AND ledger.dataset_id = ANY (?) AND month BETWEEN ? AND ?
            GROUP BY ledger.category_id
            """;

    private final DataSource dataSource;

    AreaCounts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * One indicator's counts of areas of a partnership over some months.
     *
     * @param gaps months received but probably not whole
     */
    public record Counts(
            NavigableSet<YearMonth> received, Set<YearMonth> gaps, Map<Integer, Map<YearMonth, Integer>> byArea) {
        /** The months that were received, each with its count, which may be zero. */
        public NavigableMap<YearMonth, Long> of(Area area) {
            Map<YearMonth, Integer> counts = byArea.getOrDefault(area.id(), Map.of());
            NavigableMap<YearMonth, Long> series = new TreeMap<>();
            received.forEach(
                    month -> series.put(month, counts.getOrDefault(month, 0).longValue()));
            return series;
        }
    }

    /** Whom a rate of an area is made with, as stored figures choose them. */
    public static Optional<Population> residents(Catalogue catalogue, Indicator indicator, Area area, Period period) {
        return Denominator.choose(
                catalogue.populations().getOrDefault(area.id(), List.of()), indicator.populationGroup(), period);
    }

    /** The months that were received of an indicator. */
    public NavigableSet<YearMonth> received(Catalogue catalogue, Partnership partnership, Indicator indicator) {
        try (Connection connection = dataSource.getConnection()) {
            return Coverage.load(connection, catalogue, List.of(partnership))
                    .of(partnership, indicator)
                    .months();
        } catch (SQLException e) {
            throw new IllegalStateException("What was received could not be read", e);
        }
    }

    /** @param areas of one kind */
    public Counts of(
            Catalogue catalogue,
            Partnership partnership,
            Indicator indicator,
            Collection<Area> areas,
            YearMonth first,
            YearMonth last) {
        try (Connection connection = dataSource.getConnection()) {
            Received delivered =
                    Coverage.load(connection, catalogue, List.of(partnership)).of(partnership, indicator);
            NavigableSet<YearMonth> received = delivered.months().subSet(first, true, last, true);
            boolean kept = areas.stream()
                    .allMatch(area -> area.id() == partnership.id()
                            || indicator.neighbourhoods() && area.kind().equals("neighbourhood"));
            try (PreparedStatement select = connection.prepareStatement(kept ? KEPT : FROM_LEDGER)) {
                int next = kept
                        ? askKept(select, indicator, areas)
                        : askLedger(select, catalogue, partnership, indicator, areas);
                select.setObject(next, first.atDay(1));
                select.setObject(next + 1, last.atDay(1));
                return new Counts(received, delivered.gaps(), read(select));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The counts could not be read", e);
        }
    }

    /** What an indicator counts of a partnership, by the category each record was given. */
    public Map<Short, Long> byCategory(
            Catalogue catalogue, Partnership partnership, Indicator indicator, YearMonth first, YearMonth last) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(BY_CATEGORY)) {
            select.setShort(1, indicator.id());
            select.setInt(2, partnership.id());
            select.setArray(3, sources(select, catalogue, partnership, indicator));
            select.setObject(4, first.atDay(1));
            select.setObject(5, last.atDay(1));
            Map<Short, Long> counts = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getShort(1), rows.getLong(2));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("The counts could not be read", e);
        }
    }

    private static int askKept(PreparedStatement select, Indicator indicator, Collection<Area> areas)
            throws SQLException {
        select.setArray(1, ids(select, areas));
        select.setShort(2, indicator.id());
        return 3;
    }

    private static int askLedger(
            PreparedStatement select,
            Catalogue catalogue,
            Partnership partnership,
            Indicator indicator,
            Collection<Area> areas)
            throws SQLException {
        select.setInt(1, partnership.id());
        select.setArray(2, ids(select, areas));
        select.setArray(3, ids(select, areas));
        select.setShort(4, indicator.id());
        select.setArray(5, sources(select, catalogue, partnership, indicator));
        return 6;
    }

    private static Array sources(
            PreparedStatement select, Catalogue catalogue, Partnership partnership, Indicator indicator)
            throws SQLException {
        Object[] sources = catalogue.sources(indicator, partnership).stream()
                .map(Catalogue.Dataset::id)
                .toArray();
        return select.getConnection().createArrayOf("smallint", sources);
    }

    private static Array ids(PreparedStatement select, Collection<Area> areas) throws SQLException {
        return select.getConnection()
                .createArrayOf("int", areas.stream().map(Area::id).toArray());
    }

    private static Map<Integer, Map<YearMonth, Integer>> read(PreparedStatement select) throws SQLException {
        Map<Integer, Map<YearMonth, Integer>> counts = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                counts.computeIfAbsent(rows.getInt(1), id -> new HashMap<>())
                        .put(YearMonth.from(rows.getObject(2, LocalDate.class)), rows.getInt(3));
            }
        }
        return counts;
    }
}
