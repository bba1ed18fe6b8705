package uk.csp.crimedata.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.csp.crimedata.figure.PoissonChange;
import uk.csp.crimedata.release.ReleasedCounts;
import uk.csp.crimedata.release.ReleasedCounts.Shown;
import uk.csp.crimedata.table.PublicTable.Row;

/** Rows of public tables. Of a figure nothing is used but its names, population and completeness: counts are protected. */
final class PublicRows {
    private static final String ALL_CRIME = "all-crime";

    private final Map<String, TableFigure> figures;
    private final Map<String, Shown> counts;

    /** @param figures by id */
    PublicRows(Map<String, TableFigure> figures, ReleasedCounts counts) {
        this.figures = figures;
        this.counts = counts.counts();
    }

    /** A figure's id and that of the year before, or null where the table has none. */
    record Line(String id, String previousId) {}

    List<Row> of(List<Line> lines) {
        return lines.stream().map(this::row).toList();
    }

    /** Those with a rate by what is printed of it, the highest first; then the others by name. */
    static List<Row> ranked(List<Row> rows) {
        Comparator<Row> byName = Comparator.comparing(Row::areaName).thenComparing(Row::area);
        List<Row> ranked = rows.stream()
                .filter(row -> row.rate().value() != null)
                .sorted(Comparator.comparing((Row row) -> exactRate(row))
                        .reversed()
                        .thenComparing(byName))
                .toList();
        Map<BigDecimal, Integer> ranks = new HashMap<>();
        Map<BigDecimal, Integer> times = new HashMap<>();
        for (Row row : ranked) {
            ranks.putIfAbsent(
                    exactRate(row),
                    times.values().stream().mapToInt(Integer::intValue).sum() + 1);
            times.merge(exactRate(row), 1, Integer::sum);
        }
        List<Row> all = new ArrayList<>();
        for (Row row : ranked) {
            all.add(withRank(row, ranks.get(exactRate(row)), times.get(exactRate(row)) > 1));
        }
        rows.stream().filter(row -> row.rate().value() == null).sorted(byName).forEach(all::add);
        return List.copyOf(all);
    }

    /** From the printed count, far enough for no two different rates to be equal. */
    private static BigDecimal exactRate(Row row) {
        return row.count().value().divide(BigDecimal.valueOf(row.population()), 30, RoundingMode.HALF_UP);
    }

    private Row row(Line line) {
        TableFigure figure = figures.get(line.id());
        boolean all = figure.indicator().id().equals(ALL_CRIME);
        Shown shown = counts.get(line.id());
        PublicNumber count = PublicNumber.count(shown, figure.complete());
        PublicNumber previous = line.previousId() == null ? null : previous(line.previousId());
        boolean comparable = previous != null && figure.complete();
        TableFigure.Rate rate = figure.rate();
        return new Row(
                figure.indicator().id(),
                figure.indicator().label(),
                figure.area().code(),
                figure.area().name(),
                line.id().substring(line.id().lastIndexOf('.') + 1),
                null,
                null,
                count,
                previous,
                comparable ? PublicNumber.change(previous, count) : absent(previous),
                comparable ? PublicNumber.percent(previous, count, all ? 1 : 0) : absent(previous),
                comparable ? significant(line) : null,
                PublicNumber.rate(count, rate, all ? 0 : 1),
                rate == null ? null : Long.valueOf(rate.denominator().value()),
                rate == null ? null : rate.denominator().vintage(),
                figure.completeness());
    }

    private static PublicNumber absent(PublicNumber previous) {
        return previous == null ? null : PublicNumber.NOT_AVAILABLE;
    }

    /** A year that is not complete is nothing to compare with. */
    private PublicNumber previous(String id) {
        TableFigure figure = figures.get(id);
        return figure == null || !figure.complete()
                ? PublicNumber.NOT_AVAILABLE
                : PublicNumber.count(counts.get(id), true);
    }

    private Boolean significant(Line line) {
        Shown before = counts.get(line.previousId());
        Shown after = counts.get(line.id());
        boolean known = before != null && after != null && before.printed() != null && after.printed() != null;
        return known && before.exact() && after.exact()
                ? Boolean.valueOf(PoissonChange.isSignificant(before.printed(), after.printed()))
                : null;
    }

    private static Row withRank(Row row, int rank, boolean tied) {
        return new Row(
                row.indicator(),
                row.label(),
                row.area(),
                row.areaName(),
                row.period(),
                rank,
                tied,
                row.count(),
                row.previous(),
                row.change(),
                row.percent(),
                row.significant(),
                row.rate(),
                row.population(),
                row.vintage(),
                row.completeness());
    }
}
