package uk.csp.crimedata.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.stream.Collectors;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.figure.AreaCounts;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.geography.Rebasing.Rebased;
import uk.csp.crimedata.query.PlacesOfPartnership;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Counts an indicator by the areas of a set; all of it or, where an LSOA has no way into the set, nothing. */
@ApplicationScoped
public class CountInSet {
    private static final int MOST_NAMED = 20;

    private final AreaCounts areaCounts;
    private final AreaSets areaSets;
    private final PlacesOfPartnership places;
    private final ResidentsInSet residentsInSet;

    CountInSet(AreaCounts areaCounts, AreaSets areaSets, PlacesOfPartnership places, ResidentsInSet residentsInSet) {
        this.areaCounts = areaCounts;
        this.areaSets = areaSets;
        this.places = places;
        this.residentsInSet = residentsInSet;
    }

    /**
     * An area's count in a period.
     *
     * @param residents null where they are not known
     */
    public record Row(Area area, Rebased count, Residents residents) {}

    /**
     * @param received the months of the period that were received
     * @param elsewhere what the partnership counts and no LSOA does: records without a place
     */
    public record Counted(NavigableSet<YearMonth> received, List<Row> rows, long elsewhere) {}

    /** @throws ProblemException naming the LSOAs that have no way into the set */
    public Counted count(
            Catalogue catalogue, Partnership partnership, Indicator indicator, AreaSet set, Period period) {
        List<Area> lsoas = places.ofKind(partnership, "lsoa");
        AreaCounts.Counts counts =
                areaCounts.of(catalogue, partnership, indicator, lsoas, period.start(), period.end());
        Map<Integer, Long> byLsoa = new HashMap<>();
        lsoas.forEach(lsoa -> byLsoa.put(lsoa.id(), sum(counts, lsoa)));
        AreaSets.Reach reach = areaSets.reach(partnership, set);
        refuse(set, lsoas, reach.rebasing().without(byLsoa));
        Map<Integer, Rebased> byArea = reach.rebasing().of(byLsoa);
        Map<Integer, Residents> residents = residentsInSet.of(partnership, reach, indicator.populationGroup(), period);
        Area itself = new Area(partnership.id(), partnership.code(), "partnership", partnership.name());
        long whole = sum(
                areaCounts.of(catalogue, partnership, indicator, List.of(itself), period.start(), period.end()),
                itself);
        return new Counted(
                counts.received(),
                reach.areas().stream()
                        .map(area -> new Row(area, byArea.get(area.id()), residents.get(area.id())))
                        .toList(),
                whole - byLsoa.values().stream().mapToLong(Long::longValue).sum());
    }

    /**
     * The months of one area of a set, as counted.
     *
     * @throws ProblemException where they would hold shares of split LSOAs: limits of chance are those of whole counts
     */
    public AreaCounts.Counts monthly(
            Catalogue catalogue,
            Partnership partnership,
            Indicator indicator,
            AreaSet set,
            Area area,
            YearMonth first,
            YearMonth last) {
        List<Area> lsoas = places.ofKind(partnership, "lsoa");
        AreaCounts.Counts counts = areaCounts.of(catalogue, partnership, indicator, lsoas, first, last);
        Rebasing rebasing = areaSets.reach(partnership, set).rebasing();
        Map<Integer, Long> byLsoa = new HashMap<>();
        lsoas.forEach(lsoa -> byLsoa.put(lsoa.id(), sum(counts, lsoa)));
        refuse(set, lsoas, rebasing.without(byLsoa));
        Map<YearMonth, Integer> months = new HashMap<>();
        rebasing.sharesOf(area.id()).forEach((lsoa, share) -> {
            if (share < Millionths.OF_ONE && byLsoa.getOrDefault(lsoa, 0L) > 0) {
                throw new ProblemException(
                        CrimeDataProblem.INVALID_QUERY,
                        "The area holds shares of LSOAs that were split.",
                        List.of(Violation.ofField("areaSet", "estimated-area-set", "Estimates have no series.")));
            }
            counts.byArea()
                    .getOrDefault(lsoa, Map.of())
                    .forEach((month, count) -> months.merge(month, count, Integer::sum));
        });
        return new AreaCounts.Counts(counts.received(), counts.gaps(), Map.of(area.id(), months));
    }

    private static long sum(AreaCounts.Counts counts, Area area) {
        return counts.of(area).values().stream().mapToLong(Long::longValue).sum();
    }

    private static void refuse(AreaSet set, List<Area> lsoas, SortedSet<Integer> without) {
        if (!without.isEmpty()) {
            throw new ProblemException(
                    CrimeDataProblem.INVALID_QUERY,
                    without.size() + " LSOAs with counts have no way into " + set.code()
                            + ": neither a lookup nor a correspondence.",
                    lsoas.stream()
                            .filter(lsoa -> without.contains(lsoa.id()))
                            .limit(MOST_NAMED)
                            .map(lsoa -> Violation.ofField("areaSet", "no-way-into-area-set", lsoa.code()))
                            .collect(Collectors.toList()));
        }
    }
}
