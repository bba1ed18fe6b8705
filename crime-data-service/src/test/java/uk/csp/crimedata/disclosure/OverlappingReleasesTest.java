package uk.csp.crimedata.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.disclosure.CountedCell.Standing;
import uk.csp.crimedata.disclosure.ReleasedCell.Status;

/**
 * Two tables published one after the other about the same counts: windows of months that overlap, of areas and their
 * total. The second is protected with the first in mind, or refused.
 */
class OverlappingReleasesTest {
    private static final DisclosurePolicy POLICY = RandomTable.POLICIES.get(1);

    @Test
    void twoOverlappingTables_tellNoHiddenCell() {
        Random random = new Random(11);
        int refused = 0;
        int naive = 0;
        int tables = 1_000;
        for (int i = 0; i < tables; i++) {
            Months months = new Months(random);
            Set<String> first = months.windows(random);
            Set<String> second = months.windows(random);
            Release before = released(months.protect(first, Map.of()));
            naive += tells(months, before, released(months.protect(second, Map.of()))) ? 1 : 0;
            Map<String, ReleasedCell> known = new HashMap<>();
            before.cells().forEach(cell -> known.put(cell.key(), cell));
            Protection protection = months.protect(second, known);
            if (protection instanceof Protection.Protected done) {
                assertNothingTold("tables " + i, months, done.release());
                assertThat(Certificate.of(done.release()).faults())
                        .as("tables " + i)
                        .isEmpty();
            } else {
                refused++;
            }
        }
        assertThat(naive).as("pairs that tell when each is protected alone").isGreaterThan(50);
        assertThat(refused).as("refused").isLessThan(tables / 2);
    }

    /** A year with one month hidden, then the other eleven months as a window: the difference is the hidden one. */
    @Test
    void differenceOfTwoPublishedSums_isRefused() {
        List<Equation> sums = List.of(new Equation("year", List.of("eleven", "march")));
        List<CountedCell> cells = List.of(
                new CountedCell("year", 103, POLICY, Standing.PUBLISHED_BEFORE, Interval.exactly(103)),
                new CountedCell("march", 3, POLICY, Standing.ABSENT, Interval.ANY_COUNT),
                CountedCell.asked("eleven", 100, POLICY));
        Protection hidden = Suppression.protect(cells, sums);
        assertThat(((Protection.Protected) hidden).hidden()).containsExactly("eleven");
        List<CountedCell> again = List.of(
                cells.get(0),
                cells.get(1),
                new CountedCell("eleven", 100, POLICY, Standing.PUBLISHED_BEFORE, Interval.exactly(100)),
                CountedCell.asked("all", 203, POLICY),
                CountedCell.absent("rest", 100, POLICY));
        List<Equation> more = List.of(sums.get(0), new Equation("all", List.of("year", "rest")));
        assertThat(Suppression.protect(again, more)).isEqualTo(new Protection.Revealing("march"));
    }

    private static Release released(Protection protection) {
        return ((Protection.Protected) protection).release();
    }

    private static boolean tells(Months months, Release first, Release second) {
        Map<String, ReleasedCell> both = new LinkedHashMap<>();
        first.cells().forEach(cell -> both.put(cell.key(), cell));
        for (ReleasedCell cell : second.cells()) {
            both.merge(cell.key(), cell, (one, other) -> one.status() == Status.PUBLISHED ? one : other);
        }
        Set<Equation> sums = new LinkedHashSet<>(first.equations());
        sums.addAll(second.equations());
        Release union = new Release(List.copyOf(both.values()), List.copyOf(sums));
        Map<String, Long[]> ranges = Attack.ranges(union);
        return both.values().stream()
                .filter(cell -> cell.status() != Status.PUBLISHED && POLICY.hides(months.counts.get(cell.key())))
                .anyMatch(cell -> !holdsRange(ranges.get(cell.key())));
    }

    private static void assertNothingTold(String name, Months months, Release release) {
        Map<String, Long[]> ranges = Attack.ranges(release);
        for (ReleasedCell cell : release.cells()) {
            if (cell.status() != Status.PUBLISHED && POLICY.hides(months.counts.get(cell.key()))) {
                assertThat(holdsRange(ranges.get(cell.key())))
                        .as(name + " " + cell)
                        .isTrue();
            } else if (cell.status() == Status.HIDDEN) {
                Long[] range = ranges.get(cell.key());
                assertThat(range[1] == null || range[1] - range[0] >= POLICY.width())
                        .as(name + " " + cell)
                        .isTrue();
            }
        }
    }

    private static boolean holdsRange(Long[] range) {
        return range[0] <= POLICY.hideFrom() && (range[1] == null || range[1] >= POLICY.hideTo());
    }

    /** Monthly counts of two areas and their total; a window's key names its area and months. */
    private static final class Months {
        private static final int NUMBER = 6;
        private static final List<String> AREAS = List.of("north", "south");

        final Map<String, Long> counts = new HashMap<>();

        Months(Random random) {
            for (int month = 0; month < NUMBER; month++) {
                long total = 0;
                for (String area : AREAS) {
                    long count = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(80);
                    counts.put(key(area, month, month), count);
                    total += count;
                }
                counts.put(key("both", month, month), total);
            }
            for (String area : List.of("north", "south", "both")) {
                for (int from = 0; from < NUMBER; from++) {
                    for (int to = from + 1; to < NUMBER; to++) {
                        counts.put(
                                key(area, from, to),
                                counts.get(key(area, from, to - 1)) + counts.get(key(area, to, to)));
                    }
                }
            }
        }

        private static String key(String area, int from, int to) {
            return area + " " + from + "-" + to;
        }

        Set<String> windows(Random random) {
            Set<String> windows = new LinkedHashSet<>();
            for (int i = 0; i < 2; i++) {
                int from = random.nextInt(NUMBER);
                int to = from + random.nextInt(NUMBER - from);
                for (String area : List.of("north", "south", "both")) {
                    windows.add(key(area, from, to));
                }
            }
            return windows;
        }

        Protection protect(Set<String> asked, Map<String, ReleasedCell> before) {
            Map<String, CountedCell> cells = new LinkedHashMap<>();
            List<Equation> sums = new ArrayList<>();
            Set<String> all = new LinkedHashSet<>(before.keySet());
            all.addAll(asked);
            for (String key : List.copyOf(all)) {
                String area = key.substring(0, key.indexOf(' '));
                int from = key.charAt(key.length() - 3) - '0';
                int to = key.charAt(key.length() - 1) - '0';
                List<String> months = new ArrayList<>();
                for (int month = from; month <= to; month++) {
                    months.add(key(area, month, month));
                    for (String part : List.of("north", "south", "both")) {
                        all.add(key(part, month, month));
                    }
                }
                if (from < to) {
                    sums.add(new Equation(key, months));
                }
            }
            for (String key : all) {
                if (key.startsWith("both") && key.charAt(key.length() - 3) == key.charAt(key.length() - 1)) {
                    sums.add(new Equation(key, List.of(key.replace("both", "north"), key.replace("both", "south"))));
                }
                cells.put(key, cell(key, asked, before.get(key)));
            }
            return Suppression.protect(List.copyOf(cells.values()), sums);
        }

        private CountedCell cell(String key, Set<String> asked, ReleasedCell before) {
            long count = counts.get(key);
            if (before != null && before.status() == Status.PUBLISHED) {
                return new CountedCell(key, count, POLICY, Standing.PUBLISHED_BEFORE, before.known());
            }
            if (asked.contains(key)) {
                return CountedCell.asked(key, count, POLICY);
            }
            return before != null && before.status() == Status.HIDDEN
                    ? new CountedCell(key, count, POLICY, Standing.HIDDEN_BEFORE, Interval.ANY_COUNT)
                    : CountedCell.absent(key, count, POLICY);
        }
    }
}
