package uk.csp.crimedata.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.page.CsvTable;

/**
 * The crime table of the assessment. All Crime prints its change to one decimal and its rate whole, every other row the
 * other way round. The rows cannot be added up: some offences are in none, and flags cross the others.
 */
@Schema(description = "The crime table of the strategic assessment")
record CrimeTable(String partnership, String period, String previousPeriod, List<Row> rows) implements CsvTable {
    /** A percentage of fewer says more than is known (statistics practice of the platform, STAT-03). */
    private static final int SMALLEST_BASE = 20;

    private static final String ALL_CRIME = "all-crime";
    private static final List<String> HEADER = List.of(
            "indicator",
            "label",
            "previous",
            "count",
            "change",
            "percent",
            "rate",
            "note",
            "complete",
            "missingMonths");

    /** A row of the table before it has numbers. */
    record Line(String indicator, String label, String note) {}

    @Schema(name = "CrimeTableRow")
    record Row(
            @Schema(examples = "burglary-residential") String indicator,
            @Schema(examples = "Burglary Residential") String label,
            @Schema(description = "Count one year earlier; null: not available", examples = "677") Long previous,
            @Schema(description = "Null: no month was received", examples = "666") Long count,
            @Schema(description = "Null unless both years are complete", examples = "-11") Long change,
            Printed percent,
            @Schema(description = "Null when there is no change to judge") Boolean significant,
            Printed rate,
            @Schema(examples = "all residents") String population,
            @Schema(examples = "mid-2016") String vintage,
            String note,
            TableCompleteness completeness) {}

    /**
     * @param figures of the period, by indicator
     * @param earlier of the period one year before, for what an incomplete period leaves out
     */
    static CrimeTable of(
            String partnership,
            String period,
            String previousPeriod,
            List<Line> lines,
            Map<String, TableFigure> figures,
            Map<String, TableFigure> earlier) {
        List<Row> rows = lines.stream()
                .map(line -> row(line, figures.get(line.indicator()), earlier.get(line.indicator())))
                .toList();
        return new CrimeTable(partnership, period, previousPeriod, rows);
    }

    private static Row row(Line line, TableFigure figure, TableFigure before) {
        if (figure == null) {
            return new Row(
                    line.indicator(),
                    line.label(),
                    completeCount(before),
                    null,
                    null,
                    Printed.NOT_AVAILABLE,
                    null,
                    Printed.NOT_AVAILABLE,
                    null,
                    null,
                    line.note(),
                    null);
        }
        boolean all = line.indicator().equals(ALL_CRIME);
        Long previous = figure.previous() == null
                ? completeCount(before)
                : Long.valueOf(figure.previous().count());
        boolean comparable = figure.previous() != null && figure.count() != null;
        TableFigure.Rate rate = figure.rate();
        return new Row(
                line.indicator(),
                figure.indicator().label(),
                previous,
                figure.count(),
                comparable ? Long.valueOf(figure.count() - previous) : null,
                comparable ? percent(previous, figure.count(), all ? 1 : 0) : Printed.NOT_AVAILABLE,
                figure.change() == null ? null : Boolean.valueOf(figure.change().significant()),
                rate == null ? Printed.NOT_AVAILABLE : rate(figure.count(), rate, all ? 0 : 1),
                rate == null ? null : rate.denominator().label(),
                rate == null ? null : rate.denominator().vintage(),
                line.note(),
                figure.completeness());
    }

    private static Long completeCount(TableFigure figure) {
        return figure != null && figure.complete() ? figure.count() : null;
    }

    static Printed percent(long previous, long count, int decimals) {
        if (previous == 0) {
            return Printed.NOT_APPLICABLE;
        }
        return previous < SMALLEST_BASE
                ? Printed.BASE_TOO_LOW
                : Printed.percent(Rounding.percent(previous, count, decimals));
    }

    private static Printed rate(long count, TableFigure.Rate rate, int decimals) {
        BigDecimal rounded = Rounding.rate(count, rate.per(), rate.denominator().value(), decimals);
        return Printed.number(rounded);
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<List<String>> cells() {
        return rows.stream().map(CrimeTable::cells).toList();
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.indicator(),
                row.label(),
                number(row.previous()),
                number(row.count()),
                number(row.change()),
                row.percent().cell(),
                row.rate().cell(),
                row.note() == null ? "" : row.note(),
                row.completeness() == null
                        ? "[x]"
                        : String.valueOf(row.completeness().complete()),
                row.completeness() == null
                        ? "[x]"
                        : String.join(";", row.completeness().missingMonths()));
    }

    private static String number(Long number) {
        return number == null ? Printed.NOT_AVAILABLE.printed() : number.toString();
    }
}
