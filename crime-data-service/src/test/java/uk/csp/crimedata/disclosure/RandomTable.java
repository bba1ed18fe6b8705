package uk.csp.crimedata.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tables as analysts publish them, full of small numbers, with every total there is. */
final class RandomTable {
    static final List<DisclosurePolicy> POLICIES = List.of(
            new DisclosurePolicy("hide-1-to-7-round-to-5", "", 1, 7, 5),
            new DisclosurePolicy("hide-under-5", "", 1, 4, 1),
            new DisclosurePolicy("hide-up-to-5-round-to-5", "", 1, 5, 5),
            new DisclosurePolicy("threshold-10", "", 1, 9, 1));

    final Map<String, Long> counts = new LinkedHashMap<>();
    final List<Equation> equations = new ArrayList<>();
    final DisclosurePolicy policy;
    private final Random random;

    private RandomTable(Random random) {
        this.random = random;
        this.policy = POLICIES.get(random.nextInt(POLICIES.size()));
    }

    /** Rows by columns, with row, column and grand totals. */
    static RandomTable plain(Random random) {
        RandomTable table = new RandomTable(random);
        table.fill(2 + random.nextInt(5), 2 + random.nextInt(4));
        return table;
    }

    /** The rows are parts of groups (neighbourhoods of partnerships, parts of categories), each with its own total. */
    static RandomTable hierarchy(Random random) {
        RandomTable table = new RandomTable(random);
        int groups = 2 + random.nextInt(2);
        int columns = 2 + random.nextInt(3);
        List<String> tops = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            List<String> groupTotals = new ArrayList<>();
            for (int group = 0; group < groups; group++) {
                List<String> parts = new ArrayList<>();
                for (int part = 0; part < 2 + (group + columns) % 3; part++) {
                    parts.add(table.put("g" + group + "p" + part + "c" + column, table.count()));
                }
                groupTotals.add(table.total("g" + group + "c" + column, parts));
            }
            tops.add(table.total("c" + column, groupTotals));
        }
        List<String> lines = table.counts.keySet().stream()
                .filter(key -> key.endsWith("c0") && key.length() > 2)
                .toList();
        for (String line : lines) {
            List<String> across = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                across.add(line.replace("c0", "c" + column));
            }
            table.total(line.replace("c0", "all"), across);
        }
        table.total("all", tops);
        return table;
    }

    private void fill(int rows, int columns) {
        List<List<String>> byColumn = new ArrayList<>();
        List<String> rowTotals = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> parts = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                parts.add(put("r" + row + "c" + column, count()));
            }
            byColumn.add(parts);
            rowTotals.add(total("r" + row, parts));
        }
        List<String> columnTotals = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            columnTotals.add(total(
                    "c" + column, byColumn.stream().map(parts -> parts.get(at)).toList()));
        }
        total("all", rowTotals);
        equations.add(new Equation("all", columnTotals));
    }

    private String put(String key, long count) {
        counts.put(key, count);
        return key;
    }

    private String total(String key, List<String> parts) {
        equations.add(new Equation(key, parts));
        return put(key, parts.stream().mapToLong(counts::get).sum());
    }

    private long count() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1, 2 -> random.nextInt(12);
            case 3, 4 -> random.nextInt(60);
            default -> random.nextInt(4000);
        };
    }

    List<CountedCell> cells() {
        return counts.entrySet().stream()
                .map(cell -> CountedCell.asked(cell.getKey(), cell.getValue(), policy))
                .toList();
    }
}
