package uk.csp.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many records of each kind a year gets. A cell of the files beside it is an assumed number, a formula over
 * printed totals ({@code =rape - rape-victims-under-18}), or {@code rest}: all crime less every other line.
 */
record Calibration(List<Line> lines, List<Overlay> overlays) {

    private static final Calibration PLYMOUTH = read();

    /** Records of one kind: where they are filed, their codes and the flags all of them carry. */
    record Line(
            String dataset,
            String id,
            String category,
            CodeMix codes,
            Set<String> flags,
            double centre,
            Map<FinancialYear, Integer> counts) {}

    /** A flag that crosses the lines: its total, and how likely each line carries it against the others. */
    record Overlay(String flag, String indicator, Map<FinancialYear, Integer> counts, Map<String, Double> shares) {}

    static Calibration plymouth() {
        return PLYMOUTH;
    }

    List<Line> lines(String dataset) {
        return lines.stream().filter(l -> l.dataset().equals(dataset)).toList();
    }

    /** The line an indicator counts: by its own name, else by its category. */
    Optional<Line> line(String indicator) {
        return lines.stream().filter(l -> l.id().equals(indicator)).findFirst().or(() -> lines.stream()
                .filter(l -> l.category().equals(indicator))
                .findFirst());
    }

    Optional<Overlay> overlay(String indicator) {
        return overlays.stream().filter(o -> o.indicator().equals(indicator)).findFirst();
    }

    private static Calibration read() {
        Map<FinancialYear, Integer> left = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        Table.rows("offence-lines.csv", r -> {
            boolean total = r.getField("category").equals("crime");
            boolean crime = r.getField("dataset").equals(Sample.CRIMES);
            Map<FinancialYear, Integer> counts = counts(r, left);
            if (total) {
                left.putAll(counts);
                return total;
            }
            if (crime) {
                counts.forEach((year, count) -> left.merge(year, -count, Integer::sum));
            }
            return lines.add(line(r, counts));
        });
        if (left.values().stream().anyMatch(n -> n != 0)) {
            throw new IllegalStateException("The lines do not add up to all crime: " + left + " left");
        }
        return new Calibration(List.copyOf(lines), Table.rows("overlays.csv", r -> overlay(r, left)));
    }

    private static Line line(NamedCsvRecord r, Map<FinancialYear, Integer> counts) {
        String flags = r.getField("flags");
        return new Line(
                r.getField("dataset"),
                r.getField("id"),
                r.getField("category"),
                CodeMix.of(Table.weights(r.getField("codes"))),
                flags.isBlank() ? Set.of() : Set.of(flags.split(";")),
                Double.parseDouble(r.getField("centre")),
                counts);
    }

    private static Overlay overlay(NamedCsvRecord r, Map<FinancialYear, Integer> left) {
        return new Overlay(
                r.getField("flag"), r.getField("indicator"), counts(r, left), Table.weights(r.getField("share")));
    }

    private static Map<FinancialYear, Integer> counts(NamedCsvRecord r, Map<FinancialYear, Integer> left) {
        Map<FinancialYear, Integer> counts = new HashMap<>();
        for (FinancialYear year : FinancialYear.ALL) {
            String cell = r.getField(year.column());
            counts.put(year, cell.equals("rest") ? left.get(year) : value(cell, year));
        }
        return Map.copyOf(counts);
    }

    private static int value(String cell, FinancialYear year) {
        if (!cell.startsWith("=")) {
            return Integer.parseInt(cell);
        }
        String[] terms = cell.substring(1).split(" - ");
        int value = term(terms[0], year);
        for (int i = 1; i < terms.length; i++) {
            value -= term(terms[i], year);
        }
        return value;
    }

    private static int term(String term, FinancialYear year) {
        if (term.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(term);
        }
        if (year.equals(FinancialYear.FIRST)) {
            throw new IllegalArgumentException("The assessment prints nothing for 2016/17: " + term);
        }
        return year.equals(FinancialYear.BEFORE) ? PublishedTotals.before(term) : PublishedTotals.after(term);
    }
}
