package uk.csp.morile.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The worked examples of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), and what must always hold. */
class KrippendorffAlphaTest {
    /** Section C: four observers, twelve units, missing values; 7 of 48 cells are empty. */
    private static final String[] FOUR_OBSERVERS = {
        "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."
    };

    /** Section A: two observers, ten units, two values. */
    private static final String[] BINARY = {"0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"};

    /** Section B: two observers, twelve units, five names; a to e as 1 to 5. */
    private static final String[] NAMES = {"1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4"};

    @Test
    void fourObservers_areAsPublished() {
        assertThat(KrippendorffAlpha.ordinal(units(FOUR_OBSERVERS)).orElseThrow())
                .isCloseTo(0.815, within(0.0005));
        assertThat(alpha(Metric.NOMINAL, FOUR_OBSERVERS)).isCloseTo(0.743, within(0.0005));
        assertThat(alpha(Metric.INTERVAL, FOUR_OBSERVERS)).isCloseTo(0.849, within(0.0005));
    }

    /** Of two values only whether they differ can matter. */
    @Test
    void binaryValues_areAsPublishedByEveryMetric() {
        for (Metric metric : Metric.values()) {
            assertThat(alpha(metric, BINARY)).as(metric.name()).isCloseTo(0.095, within(0.0005));
        }
    }

    @Test
    void namedValues_areAsPublished() {
        assertThat(alpha(Metric.NOMINAL, NAMES)).isCloseTo(0.692, within(0.0005));
    }

    @Test
    void nothingToCompare_hasNoAlpha() {
        assertThat(KrippendorffAlpha.ordinal(List.of())).isEmpty();
        assertThat(KrippendorffAlpha.ordinal(List.of(List.of(1), List.of(4)))).isEmpty();
        assertThat(KrippendorffAlpha.ordinal(List.of(List.of(2, 2), List.of(2, 2))))
                .as("where every level is the same nobody could have disagreed")
                .isEmpty();
    }

    @Test
    void wholeAgreement_isOne() {
        assertThat(KrippendorffAlpha.ordinal(List.of(List.of(0, 0, 0), List.of(4, 4))))
                .hasValue(1);
    }

    @Test
    void orderOfScorersAndThreats_playsNoPart() {
        forRandomUnits((random, units) -> {
            List<List<Integer>> shuffled = new ArrayList<>();
            units.forEach(unit -> {
                List<Integer> other = new ArrayList<>(unit);
                Collections.shuffle(other, random);
                shuffled.add(other);
            });
            Collections.shuffle(shuffled, random);
            assertSame(units, shuffled);
        });
    }

    @Test
    void unitsWithoutAPair_sayNothing() {
        forRandomUnits((random, units) -> {
            List<List<Integer>> more = new ArrayList<>(units);
            more.add(List.of());
            more.add(List.of(random.nextInt(5)));
            assertSame(units, more);
        });
    }

    /** Only the order of levels is known, so any stretching that keeps it, or turns it round, keeps alpha. */
    @Test
    void stretchedScale_givesTheSameAlpha() {
        IntUnaryOperator stretched = level -> level * level * 3 + level;
        forRandomUnits((random, units) -> {
            assertSame(units, mapped(units, stretched));
            assertSame(units, mapped(units, level -> 4 - level));
        });
    }

    /** From the definition: mean squared distance of pairs within units over that of all pairs. */
    @Test
    void alpha_isOneMinusObservedOverExpected() {
        forRandomUnits((random, units) -> {
            List<Integer> all = units.stream()
                    .filter(unit -> unit.size() > 1)
                    .flatMap(List::stream)
                    .toList();
            TreeMap<Integer, Double> totals = new TreeMap<>();
            all.forEach(value -> totals.merge(value, 1.0, Double::sum));
            double observed = 0;
            for (List<Integer> unit : units) {
                observed += unit.size() < 2 ? 0 : pairs(unit, totals) / (unit.size() - 1);
            }
            double expected = pairs(all, totals) / (all.size() - 1);
            var alpha = KrippendorffAlpha.ordinal(units);
            if (expected == 0) {
                assertThat(alpha).isEmpty();
            } else {
                assertThat(alpha.orElseThrow()).isCloseTo(1 - observed / expected, within(1e-9));
                assertThat(alpha.orElseThrow()).isLessThanOrEqualTo(1);
            }
        });
    }

    private static double pairs(List<Integer> values, TreeMap<Integer, Double> totals) {
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                sum += i == j ? 0 : Metric.ORDINAL.squared(values.get(i), values.get(j), totals);
            }
        }
        return sum;
    }

    private interface Property {
        void of(Random random, List<List<Integer>> units);
    }

    private static void forRandomUnits(Property property) {
        Random random = new Random(2011);
        for (int i = 0; i < 300; i++) {
            List<List<Integer>> units = IntStream.range(0, 2 + random.nextInt(12))
                    .mapToObj(
                            unit -> random.ints(random.nextInt(6), 0, 5).boxed().toList())
                    .toList();
            property.of(random, units);
        }
    }

    private static List<List<Integer>> mapped(List<List<Integer>> units, IntUnaryOperator change) {
        return units.stream()
                .map(unit -> unit.stream().map(change::applyAsInt).toList())
                .toList();
    }

    private static void assertSame(List<List<Integer>> one, List<List<Integer>> other) {
        var expected = KrippendorffAlpha.ordinal(one);
        var actual = KrippendorffAlpha.ordinal(other);
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        expected.ifPresent(alpha -> assertThat(actual.getAsDouble()).isCloseTo(alpha, within(1e-9)));
    }

    private static double alpha(Metric metric, String... observers) {
        return KrippendorffAlpha.of(units(observers), metric).orElseThrow();
    }

    /** One row an observer; a dot is a missing value. */
    private static List<List<Integer>> units(String... observers) {
        String[][] rows = Arrays.stream(observers).map(row -> row.split(" ")).toArray(String[][]::new);
        return IntStream.range(0, rows[0].length)
                .mapToObj(unit -> Arrays.stream(rows)
                        .map(row -> row[unit].equals(".") ? null : Integer.valueOf(row[unit]))
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }
}
