package uk.csp.gateway.figures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import uk.csp.gateway.drawing.BarChart;
import uk.csp.gateway.drawing.Caption;
import uk.csp.gateway.drawing.Drawing;
import uk.csp.gateway.page.Sheet;

/** The partnership among the most similar ones: rank, mean, and all of them as bars and in a table. */
record Family(
        Drawing chart,
        String name,
        String source,
        String inWords,
        String mean,
        List<Row> rows,
        List<String> notes,
        Sheet sheet) {
    record Row(String rank, String name, String rate, boolean own) {}

    /** Null when nothing of the family is known for the indicator and period. */
    static Family of(String label, ComparisonAnswer comparison) {
        List<ComparisonAnswer.Row> rows = comparison.rows() == null
                ? List.of()
                : comparison.rows().stream()
                        .filter(row -> row.rate() != null)
                        .sorted(Comparator.comparing(ComparisonAnswer.Row::rate).reversed())
                        .toList();
        if (rows.isEmpty()) {
            return null;
        }
        String mean = comparison.mean() == null ? "" : Wording.rateValue(comparison.mean());
        Drawing chart = new BarChart(
                        new Caption(
                                "family",
                                label + ": rates of " + comparison.group().name(),
                                comparison.inWords() + " The table of the family has the same figures."),
                        rows.stream()
                                .map(row -> new BarChart.Bar(
                                        row.name(), row.rate().doubleValue(), Wording.rateValue(row.rate()), row.own()))
                                .toList(),
                        comparison.mean() == null ? null : comparison.mean().doubleValue(),
                        "Mean " + mean)
                .draw();
        return new Family(
                chart,
                comparison.group().name(),
                comparison.group().source(),
                comparison.inWords(),
                mean,
                rows.stream().map(Family::row).toList(),
                comparison.notes() == null ? List.of() : comparison.notes(),
                sheet(rows));
    }

    /** Of a total that is reported with those of other places; null when it is not. */
    static Family of(FigureAnswer figure) {
        return ReportedFamily.of(figure)
                .map(family -> of(figure.indicator().label(), family.comparison()))
                .orElse(null);
    }

    private static Row row(ComparisonAnswer.Row row) {
        return new Row(
                row.rank() == null ? "–" : (row.tied() ? "=" : "") + row.rank(),
                row.name(),
                Wording.rateValue(row.rate()),
                row.own());
    }

    private static Sheet sheet(List<ComparisonAnswer.Row> rows) {
        return new Sheet(
                "family",
                List.of("rank", "tied", "member", "name", "rate", "own"),
                rows.stream()
                        .map(row -> Arrays.<Object>asList(
                                row.rank(), row.tied(), row.member(), row.name(), row.rate(), row.own()))
                        .toList());
    }
}
