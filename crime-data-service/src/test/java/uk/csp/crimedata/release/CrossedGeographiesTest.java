package uk.csp.crimedata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.disclosure.Attack;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.disclosure.DisclosurePolicy;
import uk.csp.crimedata.disclosure.Equation;
import uk.csp.crimedata.disclosure.Interval;
import uk.csp.crimedata.disclosure.Protection;
import uk.csp.crimedata.disclosure.Release;
import uk.csp.crimedata.disclosure.ReleasedCell;
import uk.csp.crimedata.disclosure.ReleasedCell.Status;
import uk.csp.crimedata.release.IndicatorSet.Flags;

/**
 * The same year by neighbourhoods and by two editions of wards, asked for in any order. The attacker knows where every
 * LSOA lies and works with LSOAs, not with the pieces the service thinks in.
 */
class CrossedGeographiesTest {
    private static final DisclosurePolicy POLICY = new DisclosurePolicy("hide-under-5", "", 1, 4, 1);
    private static final YearMonth FIRST = YearMonth.of(2018, 4);
    private static final String YEAR = "FY2018-19";
    private static final Map<String, IndicatorSet> INDICATORS = new LinkedHashMap<>();

    static {
        INDICATORS.put("crime", set(1, 2, 3));
        INDICATORS.put("burglary", set(1));
        INDICATORS.put("robbery", set(2));
    }

    private static IndicatorSet set(int... categories) {
        Map<Long, Flags> counted = new LinkedHashMap<>();
        for (int category : categories) {
            counted.put(IndicatorSet.key(1, category), new Flags(0, 0));
        }
        return new IndicatorSet(counted);
    }

    @Test
    void anyOrderOfGeographies_tellsNoSmallCount() {
        int printed = 0;
        for (long seed = 1; seed <= 15; seed++) {
            City city = new City(new Random(seed), seed % 3 == 0 ? 6 : 40);
            city.askEverything();
            city.attack("seed " + seed);
            printed += city.printed();
        }
        assertThat(printed).as("not safe by silence").isGreaterThan(15 * 8);
    }

    /** The ward is the first neighbourhood and one more LSOA, with three. */
    @Test
    void sliverBetweenTwoGeographies_isNotLeftOver() {
        City city = new City(new Random(1), 40);
        city.lsoas(Map.of("L1", 12L, "L2", 9L, "L3", 3L, "L4", 30L));
        city.geography("", Map.of("N1", Set.of("L1", "L2"), "N2", Set.of("L3", "L4")));
        city.geography("w1", Map.of("A~w1", Set.of("L1", "L2", "L3"), "B~w1", Set.of("L4")));
        city.geographies.remove("w2");
        assertThat(city.ask(Audience.PUBLIC, "crime", "")).isTrue();
        assertThat(city.told("N1")).isEqualTo(Status.PUBLISHED);
        boolean released = city.ask(Audience.PUBLIC, "crime", "w1");
        assertThat(released && city.told("A~w1") == Status.PUBLISHED).isFalse();
        city.attack("sliver");
    }

    @Test
    void sameAreasInTwoEditions_areToldTwice() {
        City city = new City(new Random(1), 40);
        city.lsoas(Map.of("L1", 12L, "L2", 9L, "L3", 31L, "L4", 30L));
        city.geography("w1", Map.of("A~w1", Set.of("L1", "L2"), "B~w1", Set.of("L3", "L4")));
        city.geography("w2", Map.of("A~w2", Set.of("L1", "L2"), "B~w2", Set.of("L3", "L4")));
        assertThat(city.ask(Audience.PUBLIC, "crime", "w1")).isTrue();
        assertThat(city.ask(Audience.PUBLIC, "crime", "w2")).isTrue();
        assertThat(city.told("A~w2")).isEqualTo(Status.PUBLISHED);
    }

    private static final class City {
        private final Random random;
        private final Map<String, Map<String, Long>> counts = new TreeMap<>();
        private final Map<String, Map<String, Set<String>>> geographies = new TreeMap<>();
        private final Map<String, DisclosedCell> disclosed = new LinkedHashMap<>();
        private final Map<Audience, Set<Equation>> told = new LinkedHashMap<>();
        private int asked;

        City(Random random, int most) {
            this.random = random;
            told.put(Audience.PUBLIC, new LinkedHashSet<>());
            told.put(Audience.PARTNER, new LinkedHashSet<>());
            for (int i = 1; i <= 8; i++) {
                long burglary = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(most);
                long robbery = random.nextInt(5);
                Map<String, Long> here = new TreeMap<>();
                here.put("burglary", burglary);
                here.put("robbery", robbery);
                here.put("crime", burglary + robbery + random.nextInt(most));
                counts.put("L" + i, here);
            }
            geographies.put("", randomAreas("N", "", 4));
            geographies.put("w1", randomAreas("W", "~w1", 3));
            geographies.put("w2", randomAreas("W", "~w2", 3));
        }

        private Map<String, Set<String>> randomAreas(String prefix, String suffix, int most) {
            Map<String, Set<String>> areas = new TreeMap<>();
            counts.keySet().forEach(lsoa -> areas.computeIfAbsent(
                            prefix + (1 + random.nextInt(most)) + suffix, name -> new TreeSet<>())
                    .add(lsoa));
            return areas;
        }

        void lsoas(Map<String, Long> crime) {
            counts.clear();
            crime.forEach((lsoa, count) ->
                    counts.put(lsoa, new TreeMap<>(Map.of("crime", count, "burglary", 0L, "robbery", 0L))));
        }

        void geography(String set, Map<String, Set<String>> areas) {
            geographies.put(set, new TreeMap<>(areas));
        }

        void askEverything() {
            List<Runnable> questions = new ArrayList<>();
            for (Audience audience : List.of(Audience.PUBLIC, Audience.PARTNER)) {
                for (String indicator : INDICATORS.keySet()) {
                    geographies.keySet().forEach(set -> questions.add(() -> ask(audience, indicator, set)));
                }
            }
            Collections.shuffle(questions, random);
            questions.forEach(Runnable::run);
        }

        private FigureCell cell(String indicator, String area) {
            long count = lsoasOf(area).stream()
                    .mapToLong(lsoa -> counts.get(lsoa).get(indicator))
                    .sum();
            return FigureCell.of("P." + indicator + "." + area + "." + YEAR, 1, count, List.of("police"));
        }

        private Set<String> lsoasOf(String area) {
            return area.equals("P")
                    ? counts.keySet()
                    : geographies.values().stream()
                            .filter(areas -> areas.containsKey(area))
                            .findFirst()
                            .orElseThrow()
                            .get(area);
        }

        /** Whether it was released. */
        boolean ask(Audience audience, String indicator, String set) {
            asked++;
            Map<String, FigureCell> table = new LinkedHashMap<>();
            geographies
                    .get(set)
                    .keySet()
                    .forEach(area -> table.put(cell(indicator, area).id(), cell(indicator, area)));
            table.put(cell(indicator, "P").id(), cell(indicator, "P"));
            Worlds worlds =
                    new Worlds(audience, new Policies.Rules(Map.of(), POLICY), table, List.copyOf(disclosed.values()));
            List<FigureCell> known = new ArrayList<>(worlds.figures().stream()
                    .map(id -> id.split("\\."))
                    .map(names -> cell(names[1], names[2]))
                    .toList());
            Mosaic mosaic = mosaic(known);
            FigureSums.Months months = (area, of, month) -> month.equals(FIRST)
                    ? mosaic.pieces().getOrDefault(area, Set.of()).stream()
                            .mapToLong(lsoa -> counts.get(lsoa).get(of))
                            .sum()
                    : 0;
            known.addAll(mosaic.cells(known, months));
            FigureSums sums = new FigureSums(known, places(mosaic), INDICATORS, months);
            List<World> all = worlds.readers().stream()
                    .map(reader -> worlds.of(reader, known, sums, toldTo(reader)))
                    .toList();
            Protection protection = worlds.protect(all);
            if (!(protection instanceof Protection.Protected done)
                    || worlds.tellsNothing(all.get(0), done.release()) && !disclosed.isEmpty()) {
                return false;
            }
            for (DisclosedCell cell : worlds.told(done.release(), new UUID(0, asked))) {
                disclosed.merge(
                        audience + cell.key(),
                        cell,
                        (one, other) ->
                                one.status() == Status.PUBLISHED || other.status() == Status.ABSENT ? one : other);
            }
            told.get(audience).addAll(worlds.toldSums(done.release()));
            return true;
        }

        private Mosaic mosaic(Collection<FigureCell> figures) {
            Set<String> names = figures.stream()
                    .filter(figure -> !figure.area().equals("P"))
                    .map(Mosaic::geography)
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Mosaic(
                    names.size() < 2
                            ? List.of()
                            : names.stream().map(geographies::get).toList());
        }

        private FigureSums.Places places(Mosaic mosaic) {
            Map<String, Set<String>> sets = new TreeMap<>();
            geographies.forEach((set, areas) -> sets.put(set, areas.keySet()));
            return new FigureSums.Places(
                    List.copyOf(geographies.getOrDefault("", Map.of()).keySet()), true, sets, mosaic.piecesOf());
        }

        private Set<Equation> toldTo(Audience reader) {
            Set<Equation> sums = new LinkedHashSet<>();
            told.forEach((audience, those) -> {
                if (reader.sees(audience)) {
                    sums.addAll(those);
                }
            });
            return sums;
        }

        Status told(String area) {
            return disclosed.values().stream()
                    .filter(cell -> cell.cell().equals("P.crime." + area + "." + YEAR))
                    .map(DisclosedCell::status)
                    .min(Collections.reverseOrder())
                    .orElse(null);
        }

        int printed() {
            return (int) disclosed.values().stream()
                    .filter(cell -> cell.status() == Status.PUBLISHED)
                    .count();
        }

        /** Areas are sums of LSOAs, crime is burglary, robbery and more, everywhere. */
        void attack(String name) {
            List<Equation> sums = new ArrayList<>();
            Set<String> areas = new TreeSet<>(counts.keySet());
            areas.add("P");
            geographies.values().forEach(each -> areas.addAll(each.keySet()));
            for (String area : areas) {
                sums.add(
                        new Equation(area + " crime", List.of(area + " burglary", area + " robbery", area + " other")));
                if (!counts.containsKey(area)) {
                    for (String indicator : List.of("crime", "burglary", "robbery", "other")) {
                        sums.add(new Equation(
                                area + " " + indicator,
                                lsoasOf(area).stream()
                                        .map(lsoa -> lsoa + " " + indicator)
                                        .toList()));
                    }
                }
            }
            Map<String, Long> printed = new TreeMap<>();
            disclosed.values().stream()
                    .filter(cell -> cell.status() == Status.PUBLISHED)
                    .forEach(cell -> {
                        String[] names = cell.cell().split("\\.");
                        printed.put(names[2] + " " + names[1], cell.printed());
                    });
            Set<String> keys = new LinkedHashSet<>();
            sums.forEach(sum -> sum.cells().forEach(keys::add));
            List<ReleasedCell> cells =
                    keys.stream().map(key -> released(key, printed.get(key))).toList();
            Map<String, Long[]> ranges = Attack.ranges(new Release(cells, sums));
            for (String indicator : INDICATORS.keySet()) {
                for (String area : areas) {
                    long count = counts.containsKey(area)
                            ? counts.get(area).get(indicator)
                            : cell(indicator, area).count();
                    Long[] range = ranges.get(area + " " + indicator);
                    if (POLICY.hides(count)) {
                        assertThat(range[0] <= 1 && (range[1] == null || range[1] >= 4))
                                .as(name + ": " + indicator + " in " + area + " is " + count + " and narrowed to "
                                        + range[0] + "-" + range[1])
                                .isTrue();
                    }
                }
            }
        }

        private static ReleasedCell released(String key, Long printed) {
            return printed == null
                    ? new ReleasedCell(key, Status.HIDDEN, null, Interval.ANY_COUNT, POLICY)
                    : new ReleasedCell(key, Status.PUBLISHED, printed, Interval.exactly(printed), POLICY);
        }
    }
}
