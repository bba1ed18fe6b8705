package uk.csp.crimedata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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
 * A partner asks for every table there is, in any order, some made for everybody and some for partners, and puts them all
 * together: months, years, twelve months, neighbourhoods, categories and their parts. The attacker's sums are the test's
 * own: all there are, between all figures.
 */
class CollectedTablesTest {
    private static final DisclosurePolicy POLICY = new DisclosurePolicy("hide-under-5", "", 1, 4, 1);
    private static final YearMonth FIRST = YearMonth.of(2018, 4);
    private static final List<String> PARTS =
            List.of("residential", "commercial", "shoplifting", "possession", "dealing");
    private static final List<String> NEIGHBOURHOODS = List.of("N1", "N2", "N3");

    /** Categories 1 to 5 are the parts. */
    private static final Map<String, IndicatorSet> INDICATORS = new LinkedHashMap<>();

    static {
        INDICATORS.put("crime", set(1, 2, 3, 4, 5, 6));
        INDICATORS.put("burglary", set(1, 2));
        INDICATORS.put("residential", set(1));
        INDICATORS.put("commercial", set(2));
        INDICATORS.put("shoplifting", set(3));
        INDICATORS.put("drugs", set(4, 5));
        INDICATORS.put("possession", set(4));
        INDICATORS.put("dealing", set(5));
    }

    private static IndicatorSet set(int... categories) {
        Map<Long, Flags> counted = new LinkedHashMap<>();
        Arrays.stream(categories).forEach(category -> counted.put(IndicatorSet.key(1, category), new Flags(0, 0)));
        return new IndicatorSet(counted);
    }

    @Test
    void everythingPutTogether_tellsNoSmallCount() {
        for (long seed = 1; seed <= 6; seed++) {
            City city = new City(new Random(seed), seed % 2 == 0 ? 5 : 40);
            city.askEverything();
            city.attack("seed " + seed);
        }
    }

    private static final class City {
        private final Random random;
        private final Map<String, Long> months = new LinkedHashMap<>();
        private final Map<String, FigureCell> figures = new LinkedHashMap<>();
        private final Map<String, DisclosedCell> disclosed = new LinkedHashMap<>();
        private final Map<Audience, Set<Equation>> told = new LinkedHashMap<>();
        private int refused;
        private int asked;

        City(Random random, int most) {
            this.random = random;
            told.put(Audience.PUBLIC, new LinkedHashSet<>());
            told.put(Audience.PARTNER, new LinkedHashSet<>());
            for (int i = 0; i < 13; i++) {
                for (String area : NEIGHBOURHOODS) {
                    for (String part : PARTS) {
                        long count = random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(most);
                        for (String indicator : INDICATORS.keySet()) {
                            if (INDICATORS.get(indicator).contains(INDICATORS.get(part))) {
                                months.merge(key(area, indicator, FIRST.plusMonths(i)), count, Long::sum);
                                months.merge(key("P", indicator, FIRST.plusMonths(i)), count, Long::sum);
                            }
                        }
                    }
                }
            }
            for (String indicator : INDICATORS.keySet()) {
                for (int i = 0; i < 13; i++) {
                    put(indicator, "P", FIRST.plusMonths(i).toString(), i, i);
                }
                put(indicator, "P", "FY2018-19", 0, 11);
                put(indicator, "P", "R12-2019-03", 0, 11);
                put(indicator, "P", "R12-2019-04", 1, 12);
            }
            NEIGHBOURHOODS.forEach(area -> put("crime", area, "FY2018-19", 0, 11));
        }

        private static String key(String area, String indicator, YearMonth month) {
            return area + " " + indicator + " " + month;
        }

        private void put(String indicator, String area, String period, int from, int to) {
            long count = 0;
            for (int i = from; i <= to; i++) {
                count += months.get(key(area, indicator, FIRST.plusMonths(i)));
            }
            String id = "P." + indicator + "." + area + "." + period;
            figures.put(id, FigureCell.of(id, 1, count, List.of("police")));
        }

        void askEverything() {
            List<Map.Entry<Audience, List<String>>> questions = new ArrayList<>();
            for (Audience audience : List.of(Audience.PUBLIC, Audience.PARTNER)) {
                questions.add(Map.entry(audience, matching("P\\.[a-z]+\\.P\\.FY2018-19")));
                questions.add(Map.entry(audience, matching("P\\.[a-z]+\\.P\\.2018-07")));
                questions.add(Map.entry(audience, matching("P\\.crime\\..*\\.FY2018-19")));
                questions.add(Map.entry(audience, matching("P\\.crime\\.N2\\.FY2018-19")));
                for (String indicator : INDICATORS.keySet()) {
                    questions.add(Map.entry(audience, matching("P\\." + indicator + "\\.P\\.2.*")));
                    questions.add(Map.entry(audience, matching("P\\." + indicator + "\\.P\\.FY.*")));
                    questions.add(Map.entry(audience, matching("P\\." + indicator + "\\.P\\.R12.*")));
                }
            }
            Collections.shuffle(questions, random);
            questions.forEach(question -> ask(question.getKey(), question.getValue()));
            assertThat(refused).as("refused of " + asked).isLessThan(asked / 2);
        }

        private List<String> matching(String pattern) {
            return figures.keySet().stream().filter(id -> id.matches(pattern)).toList();
        }

        private void ask(Audience audience, List<String> ids) {
            asked++;
            Map<String, FigureCell> table = new LinkedHashMap<>();
            ids.forEach(id -> table.put(id, figures.get(id)));
            Policies.Rules rules = new Policies.Rules(Map.of(), POLICY);
            Worlds worlds = new Worlds(audience, rules, table, List.copyOf(disclosed.values()));
            Collection<FigureCell> known =
                    worlds.figures().stream().map(figures::get).toList();
            FigureSums sums = new FigureSums(
                    known,
                    new FigureSums.Places(NEIGHBOURHOODS, true),
                    INDICATORS,
                    (area, indicator, month) -> months.getOrDefault(key(area, indicator, month), 0L));
            List<World> all = worlds.readers().stream()
                    .map(reader -> worlds.of(reader, known, sums, toldTo(reader)))
                    .toList();
            Protection protection = worlds.protect(all);
            if (!(protection instanceof Protection.Protected done)
                    || worlds.tellsNothing(all.get(0), done.release()) && disclosed.size() > 0) {
                refused++;
                return;
            }
            for (DisclosedCell cell : worlds.told(done.release(), new UUID(0, asked))) {
                disclosed.merge(
                        audience + cell.key(),
                        cell,
                        (one, other) ->
                                one.status() == Status.PUBLISHED || other.status() == Status.ABSENT ? one : other);
            }
            told.get(audience).addAll(worlds.toldSums(done.release()));
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

        void attack(String name) {
            List<Equation> sums = new ArrayList<>();
            for (String period : figures.keySet().stream()
                    .filter(id -> id.startsWith("P.crime.P."))
                    .map(id -> id.substring("P.crime.P.".length()))
                    .toList()) {
                sums.add(new Equation(
                        p("burglary", period), List.of(p("residential", period), p("commercial", period))));
                sums.add(new Equation(p("drugs", period), List.of(p("possession", period), p("dealing", period))));
                sums.add(new Equation(
                        p("crime", period),
                        List.of(
                                p("burglary", period),
                                p("shoplifting", period),
                                p("drugs", period),
                                "rest " + period)));
            }
            for (String indicator : INDICATORS.keySet()) {
                sums.add(new Equation(p(indicator, "FY2018-19"), monthsOf(indicator, 0)));
                sums.add(new Equation(p(indicator, "R12-2019-03"), monthsOf(indicator, 0)));
                sums.add(new Equation(p(indicator, "R12-2019-04"), monthsOf(indicator, 1)));
            }
            sums.add(new Equation(
                    p("crime", "FY2018-19"),
                    NEIGHBOURHOODS.stream()
                            .map(area -> "P.crime." + area + ".FY2018-19")
                            .toList()));
            Set<String> keys = new LinkedHashSet<>(figures.keySet());
            sums.forEach(sum -> sum.cells().forEach(keys::add));
            Map<String, Long> printed = new LinkedHashMap<>();
            disclosed.values().stream()
                    .filter(cell -> cell.status() == Status.PUBLISHED)
                    .forEach(cell -> printed.put(cell.cell(), cell.printed()));
            List<ReleasedCell> cells =
                    keys.stream().map(key -> cell(key, printed.get(key))).toList();
            Map<String, Long[]> ranges = Attack.ranges(new Release(cells, sums));
            for (FigureCell figure : figures.values()) {
                if (POLICY.hides(figure.count())) {
                    Long[] range = ranges.get(figure.id());
                    assertThat(range[0] <= 1 && (range[1] == null || range[1] >= 4))
                            .as(name + ": " + figure.id() + " is " + figure.count() + " and narrowed to " + range[0]
                                    + "-" + range[1])
                            .isTrue();
                }
            }
            assertThat(printed).as("printed").hasSizeGreaterThan(figures.size() / 4);
        }

        private static ReleasedCell cell(String key, Long printed) {
            return printed == null
                    ? new ReleasedCell(key, Status.HIDDEN, null, Interval.ANY_COUNT, POLICY)
                    : new ReleasedCell(key, Status.PUBLISHED, printed, Interval.exactly(printed), POLICY);
        }

        private static String p(String indicator, String period) {
            return "P." + indicator + ".P." + period;
        }

        private static List<String> monthsOf(String indicator, int from) {
            List<String> parts = new ArrayList<>();
            for (int i = from; i < from + 12; i++) {
                parts.add(p(indicator, FIRST.plusMonths(i).toString()));
            }
            return parts;
        }
    }
}
