package uk.csp.crimedata.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.page.CsvTable;

/**
 * Neighbourhoods by rate, the highest first. Rank 1 is the highest rate; equal rates share a rank and the next is
 * skipped. Compared are the rates themselves, not what is printed of them.
 */
@Schema(description = "Neighbourhoods by rate; rank 1 is the highest")
record NeighbourhoodTable(String partnership, String indicator, String period, String rankDirection, List<Row> rows)
        implements CsvTable {
    private static final List<String> HEADER = List.of(
            "rank", "tied", "code", "name", "count", "rate", "population", "vintage", "complete", "missingMonths");

    @Schema(name = "NeighbourhoodTableRow")
    record Row(
            @Schema(description = "Null without a rate", examples = "1") Integer rank,
            @Schema(description = "Whether another neighbourhood has the same rate") boolean tied,
            @Schema(examples = "plymouth-city-centre") String code,
            @Schema(examples = "City Centre") String name,
            @Schema(examples = "3755") Long count,
            Printed rate,
            @Schema(examples = "7392") Long population,
            @Schema(examples = "mid-2016") String vintage,
            TableCompleteness completeness) {}

    static NeighbourhoodTable of(String partnership, String indicator, String period, List<TableFigure> figures) {
        Comparator<TableFigure> byName =
                Comparator.comparing(figure -> figure.area().name());
        List<TableFigure> ranked = figures.stream()
                .filter(figure -> figure.rate() != null)
                .sorted(((Comparator<TableFigure>) NeighbourhoodTable::compareRates)
                        .reversed()
                        .thenComparing(byName))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (TableFigure figure : ranked) {
            int above = (int) ranked.stream()
                    .filter(other -> compareRates(other, figure) > 0)
                    .count();
            boolean tied = ranked.stream().anyMatch(other -> other != figure && compareRates(other, figure) == 0);
            rows.add(row(figure, above + 1, tied));
        }
        figures.stream()
                .filter(figure -> figure.rate() == null)
                .sorted(byName)
                .forEach(figure -> rows.add(row(figure, null, false)));
        return new NeighbourhoodTable(partnership, indicator, period, "1 is the highest rate", List.copyOf(rows));
    }

    /** By cross-multiplication: no rounding makes two rates equal. */
    static int compareRates(TableFigure one, TableFigure other) {
        return BigDecimal.valueOf(one.count())
                .multiply(BigDecimal.valueOf(other.rate().denominator().value()))
                .compareTo(BigDecimal.valueOf(other.count())
                        .multiply(BigDecimal.valueOf(one.rate().denominator().value())));
    }

    private static Row row(TableFigure figure, Integer rank, boolean tied) {
        TableFigure.Rate rate = figure.rate();
        return new Row(
                rank,
                tied,
                figure.area().code(),
                figure.area().name(),
                figure.count(),
                rate == null
                        ? Printed.NOT_AVAILABLE
                        : Printed.number(Rounding.rate(
                                figure.count(), rate.per(), rate.denominator().value(), 0)),
                rate == null ? null : Long.valueOf(rate.denominator().value()),
                rate == null ? null : rate.denominator().vintage(),
                figure.completeness());
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<List<String>> cells() {
        return rows.stream().map(NeighbourhoodTable::cells).toList();
    }

    private static List<String> cells(Row row) {
        return List.of(
                orNotAvailable(row.rank()),
                String.valueOf(row.tied()),
                row.code(),
                row.name(),
                orNotAvailable(row.count()),
                row.rate().cell(),
                orNotAvailable(row.population()),
                orNotAvailable(row.vintage()),
                String.valueOf(row.completeness().complete()),
                String.join(";", row.completeness().missingMonths()));
    }

    private static String orNotAvailable(Object value) {
        return value == null ? Printed.NOT_AVAILABLE.printed() : value.toString();
    }
}
