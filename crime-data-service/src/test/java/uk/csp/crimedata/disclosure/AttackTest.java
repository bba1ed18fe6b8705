package uk.csp.crimedata.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.disclosure.ReleasedCell.Status;

/** What is released is attacked by code of its own: no hidden cell is found out, on 10,000 tables. */
class AttackTest {
    private static final int TABLES = 10_000;
    private static final long SEED = 20_190_331;

    @Test
    void noCellOfATableWithTotals_isRecovered() {
        attackAll(RandomTable::plain, TABLES);
    }

    @Test
    void noCellOfAHierarchy_isRecovered() {
        attackAll(RandomTable::hierarchy, 1_500);
    }

    /** The attack can fail a table: with the small cells hidden and nothing else, most are found out. */
    @Test
    void tableWithPrimarySuppressionAlone_isRecovered() {
        Random random = new Random(SEED);
        int recovered = 0;
        for (int i = 0; i < 200; i++) {
            RandomTable table = RandomTable.plain(random);
            List<ReleasedCell> cells = table.counts.entrySet().stream()
                    .map(cell -> naive(cell.getKey(), cell.getValue(), table.policy))
                    .toList();
            Map<String, Long[]> ranges = Attack.ranges(new Release(cells, table.equations));
            boolean found = cells.stream()
                    .filter(cell -> cell.status() == Status.HIDDEN)
                    .anyMatch(cell -> !containsRange(ranges.get(cell.key()), table.policy));
            recovered += found ? 1 : 0;
        }
        assertThat(recovered).isGreaterThan(100);
    }

    private static ReleasedCell naive(String key, long count, DisclosurePolicy policy) {
        if (policy.hides(count)) {
            return new ReleasedCell(key, Status.HIDDEN, null, Interval.ANY_COUNT, policy);
        }
        long printed = policy.printed(count);
        return new ReleasedCell(key, Status.PUBLISHED, printed, policy.meaning(printed), policy);
    }

    private static void attackAll(Function<Random, RandomTable> tables, int number) {
        Random random = new Random(SEED);
        int hidden = 0;
        for (int i = 0; i < number; i++) {
            RandomTable table = tables.apply(random);
            Protection protection = Suppression.protect(table.cells(), table.equations);
            assertThat(protection).as("table " + i).isInstanceOf(Protection.Protected.class);
            Release release = ((Protection.Protected) protection).release();
            Map<String, Long[]> ranges = Attack.ranges(release);
            for (ReleasedCell cell : release.cells()) {
                String name = "table " + i + " cell " + cell.key() + " under " + table.policy;
                if (cell.status() == Status.PUBLISHED) {
                    assertPrintedRightly(name, cell, table.counts.get(cell.key()));
                } else {
                    hidden++;
                    assertNotRecovered(name, ranges.get(cell.key()), table.counts.get(cell.key()), table.policy);
                }
            }
        }
        assertThat(hidden).isGreaterThan(number);
    }

    private static void assertPrintedRightly(String name, ReleasedCell cell, long count) {
        assertThat(cell.policy().hides(cell.printed()))
                .as(name + " prints a small count")
                .isFalse();
        assertThat(cell.policy().hides(count)).as(name + " is small").isFalse();
        assertThat(Math.abs(cell.printed() - count))
                .as(name)
                .isLessThan(cell.policy().roundTo());
    }

    private static void assertNotRecovered(String name, Long[] range, long count, DisclosurePolicy policy) {
        assertThat(range[1] == null || range[1] > range[0])
                .as(name + " is known")
                .isTrue();
        if (policy.hides(count)) {
            assertThat(containsRange(range, policy))
                    .as(name + " is narrowed to " + range[0] + "-" + range[1])
                    .isTrue();
        } else {
            assertThat(range[1] == null || range[1] - range[0] >= policy.hideTo() - policy.hideFrom())
                    .as(name + " is narrowed to " + range[0] + "-" + range[1])
                    .isTrue();
        }
    }

    private static boolean containsRange(Long[] range, DisclosurePolicy policy) {
        return range[0] <= policy.hideFrom() && (range[1] == null || range[1] >= policy.hideTo());
    }
}
