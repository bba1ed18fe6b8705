package uk.csp.crimedata.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The ranges are those that trying every table finds: the method is exact, also where sums cross three ways. */
class FeasibleTablesTest {
    private static final int MOST = 6;

    @Test
    void ranges_areThoseOfAllTables() {
        Random random = new Random(7);
        for (int i = 0; i < 1_500; i++) {
            Map<String, Long> counts = new LinkedHashMap<>();
            int parts = 3 + random.nextInt(3);
            for (int part = 0; part < parts; part++) {
                counts.put("p" + part, (long) random.nextInt(MOST));
            }
            List<Equation> sums = new ArrayList<>();
            for (int sum = 0; sum < 2 + random.nextInt(3); sum++) {
                List<String> added = counts.keySet().stream()
                        .filter(key -> key.startsWith("p") && random.nextBoolean())
                        .toList();
                if (added.size() > 1) {
                    sums.add(new Equation("s" + sum, added));
                    counts.put("s" + sum, added.stream().mapToLong(counts::get).sum());
                }
            }
            Map<String, Interval> known = new LinkedHashMap<>();
            counts.forEach((key, count) -> known.put(key, known(key, count, random)));
            assertSame("system " + i, known, sums, allTables(known, sums, parts));
        }
    }

    /** Sums are mostly printed, parts have a highest count so that trying ends. */
    private static Interval known(String key, long count, Random random) {
        if (key.startsWith("s")) {
            return switch (random.nextInt(5)) {
                case 0 -> new Interval(Math.max(0, count - 2), count + 2);
                case 1 -> Interval.ANY_COUNT;
                default -> Interval.exactly(count);
            };
        }
        return random.nextInt(4) == 0 ? Interval.exactly(count) : new Interval(0, (long) MOST);
    }

    private static Map<String, long[]> allTables(Map<String, Interval> known, List<Equation> sums, int parts) {
        Map<String, long[]> ranges = new HashMap<>();
        Map<String, Long> table = new HashMap<>();
        tryAll(0, parts, known, sums, table, ranges);
        return ranges;
    }

    private static void tryAll(
            int part,
            int parts,
            Map<String, Interval> known,
            List<Equation> sums,
            Map<String, Long> table,
            Map<String, long[]> ranges) {
        if (part < parts) {
            Interval interval = known.get("p" + part);
            for (long count = interval.from(); count <= interval.to(); count++) {
                table.put("p" + part, count);
                tryAll(part + 1, parts, known, sums, table, ranges);
            }
            return;
        }
        for (Equation sum : sums) {
            table.put(sum.total(), sum.parts().stream().mapToLong(table::get).sum());
        }
        if (table.entrySet().stream().allMatch(cell -> known.get(cell.getKey()).contains(cell.getValue()))) {
            table.forEach((key, count) -> {
                long[] range = ranges.computeIfAbsent(key, cell -> new long[] {count, count});
                range[0] = Math.min(range[0], count);
                range[1] = Math.max(range[1], count);
            });
        }
    }

    private static void assertSame(
            String name, Map<String, Interval> known, List<Equation> sums, Map<String, long[]> tried) {
        FeasibleTables tables = new FeasibleTables(known, sums);
        known.forEach((key, interval) -> {
            if (!interval.single()) {
                long[] range = tried.get(key);
                assertThat(tables.range(key)).as(name + " " + key).isEqualTo(new Interval(range[0], range[1]));
            }
        });
    }
}
