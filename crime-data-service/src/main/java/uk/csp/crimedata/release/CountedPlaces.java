package uk.csp.crimedata.release;

import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Lsoa;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.figure.AreaCounts;
import uk.csp.crimedata.geography.AreaSets;
import uk.csp.crimedata.query.PlacesOfPartnership;
import uk.csp.crimedata.release.FigureSums.Places;

/**
 * The places of a partnership by the LSOAs they are made of, and what is counted there: areas of sets and the pieces they
 * cut each other into have no stored figures. Knows whole LSOAs only; shares of them are estimates, which nobody releases.
 */
final class CountedPlaces {
    private static final int MOST_MONTHS = 100;

    private final Catalogue catalogue;
    private final Partnership partnership;
    private final AreaCounts areaCounts;
    private final AreaSets areaSets;
    private final PlacesOfPartnership places;
    private List<Area> lsoas;
    private final Map<String, Map<String, Set<String>>> geographies = new TreeMap<>();
    private final Map<String, AreaCounts.Counts> counts = new HashMap<>();
    private final Map<String, Set<String>> lsoasOf = new HashMap<>();

    CountedPlaces(
            Catalogue catalogue,
            Partnership partnership,
            AreaCounts areaCounts,
            AreaSets areaSets,
            PlacesOfPartnership places) {
        this.catalogue = catalogue;
        this.partnership = partnership;
        this.areaCounts = areaCounts;
        this.areaSets = areaSets;
        this.places = places;
    }

    /** Most tables have no area of a set and need none. */
    private List<Area> lsoas() {
        if (lsoas == null) {
            lsoas = places.ofKind(partnership, "lsoa");
        }
        return lsoas;
    }

    /** The cell of an area of a set; empty where nothing was received of its indicator, or there is no such area. */
    Optional<FigureCell> cell(String id) {
        FigureCell named = FigureCell.of(id, 0, 0, List.of());
        Indicator indicator = indicator(named.indicator()).orElse(null);
        Set<String> within = FigureCell.setOf(named.area())
                .map(this::areasOf)
                .map(areas -> areas.get(named.area()))
                .orElse(null);
        if (indicator == null || within == null) {
            return Optional.empty();
        }
        long received = Mosaic.months(named.period())
                .filter(month -> counts(indicator, month).received().contains(month))
                .count();
        if (received == 0) {
            return Optional.empty();
        }
        lsoasOf.put(named.area(), within);
        long count = Mosaic.months(named.period())
                .mapToLong(month -> count(named.area(), named.indicator(), month))
                .sum();
        List<String> sources = catalogue.sources(indicator, partnership).stream()
                .map(Dataset::code)
                .toList();
        return Optional.of(FigureCell.of(id, Long.hashCode(count * MOST_MONTHS + received), count, sources));
    }

    /** What is counted in an area of a set, or a piece, in a month. */
    long count(String area, String indicator, YearMonth month) {
        Map<Integer, Map<YearMonth, Integer>> byLsoa =
                counts(indicator(indicator).orElseThrow(), month).byArea();
        Set<String> within = lsoasOf.getOrDefault(area, Set.of());
        return lsoas().stream()
                .filter(lsoa -> within.contains(lsoa.code()))
                .mapToLong(lsoa -> byLsoa.getOrDefault(lsoa.id(), Map.of()).getOrDefault(month, 0))
                .sum();
    }

    /** What the geographies of these figures cut each other into, as cells. */
    List<FigureCell> pieces(Collection<FigureCell> figures) {
        Mosaic mosaic = mosaic(figures);
        lsoasOf.putAll(mosaic.pieces());
        return mosaic.cells(figures, this::count);
    }

    Places places(Collection<FigureCell> figures) {
        List<String> neighbourhoods =
                catalogue.neighbourhoodsOf(partnership).stream().map(Area::code).toList();
        boolean complete = homes().noneMatch(lsoa -> lsoa.neighbourhoodId() == 0);
        Map<String, Set<String>> sets = new TreeMap<>();
        figures.forEach(figure -> FigureCell.setOf(figure.area())
                .ifPresent(
                        set -> sets.computeIfAbsent(set, code -> areasOf(code).keySet())));
        return new Places(neighbourhoods, complete, sets, mosaic(figures).piecesOf());
    }

    /** Of the geographies these figures have; without pieces where there is but one. */
    private Mosaic mosaic(Collection<FigureCell> figures) {
        Set<String> names = figures.stream()
                .filter(figure -> !figure.area().equals(partnership.code()) && !Mosaic.isPiece(figure.area()))
                .map(Mosaic::geography)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Mosaic(
                names.size() < 2 ? List.of() : names.stream().map(this::areasOf).toList());
    }

    /** LSOAs by area: of a set, or of the neighbourhoods where none is named. */
    private Map<String, Set<String>> areasOf(String set) {
        return geographies.computeIfAbsent(set, name -> name.isEmpty() ? neighbourhoods() : areasOfSet(name));
    }

    private Map<String, Set<String>> neighbourhoods() {
        Map<Integer, String> codes =
                catalogue.neighbourhoodsOf(partnership).stream().collect(Collectors.toMap(Area::id, Area::code));
        Map<String, Set<String>> areas = new TreeMap<>();
        homes().filter(lsoa -> codes.containsKey(lsoa.neighbourhoodId()))
                .forEach(lsoa -> areas.computeIfAbsent(codes.get(lsoa.neighbourhoodId()), code -> new TreeSet<>())
                        .add(lsoa.code()));
        return areas;
    }

    private Map<String, Set<String>> areasOfSet(String code) {
        Map<String, Set<String>> areas = new TreeMap<>();
        areaSets.ofCode(code).map(set -> areaSets.reach(partnership, set)).ifPresent(reach -> {
            Map<Integer, String> names = reach.areas().stream()
                    .collect(Collectors.toMap(Area::id, area -> FigureCell.nameInSet(area.code(), code)));
            names.values().forEach(name -> areas.put(name, new TreeSet<>()));
            Map<Integer, Integer> wholes = reach.rebasing().wholes();
            lsoas().stream()
                    .filter(lsoa -> wholes.containsKey(lsoa.id()))
                    .forEach(lsoa -> areas.get(names.get(wholes.get(lsoa.id()))).add(lsoa.code()));
        });
        return areas;
    }

    private Stream<Lsoa> homes() {
        return catalogue.lsoas().values().stream().filter(lsoa -> lsoa.partnershipId() == partnership.id());
    }

    private Optional<Indicator> indicator(String code) {
        return catalogue.indicators().values().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** Of the financial year of a month: areas of sets are released by such years, and no more is read. */
    private AreaCounts.Counts counts(Indicator indicator, YearMonth month) {
        int year = month.getMonthValue() < Month.APRIL.getValue() ? month.getYear() - 1 : month.getYear();
        return counts.computeIfAbsent(
                indicator.code() + " " + year,
                key -> areaCounts.of(
                        catalogue,
                        partnership,
                        indicator,
                        lsoas(),
                        YearMonth.of(year, Month.APRIL),
                        YearMonth.of(year + 1, Month.MARCH)));
    }
}
