package uk.csp.reporting.crime;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Point;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Months;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Rounding;
import uk.csp.reporting.prose.Words;

/** The average of each calendar month over the years of which every month is held: a year with a gap would bend it. */
final class Seasonality {
    private final Facts facts;
    private final List<ReportPeriod> years;
    private final List<Average> averages;

    private record Average(Month month, List<Figure> figures) {
        BigDecimal value() {
            return Rounding.average(figures.stream().mapToLong(Figure::count).sum(), figures.size());
        }

        Run printed() {
            return Run.number(
                    Rounding.print(value()),
                    figures.stream()
                            .map(figure -> Numbers.origin(figure, "average"))
                            .toArray(Run.Origin[]::new));
        }
    }

    Seasonality(Facts facts) {
        this.facts = facts;
        this.years = facts.period().last(MonthlyTrend.YEARS).stream()
                .filter(year -> year.months().stream()
                        .allMatch(month -> facts.month(ALL_CRIME, month).isPresent()))
                .toList();
        this.averages = years.isEmpty()
                ? List.of()
                : IntStream.range(0, 12).mapToObj(this::average).toList();
    }

    Section section() {
        if (years.isEmpty()) {
            return Section.of(
                    "seasonality",
                    "Seasonality",
                    new Paragraph(Text.words("A seasonal pattern is not available " + Numbers.NOT_AVAILABLE
                            + ": no year is held with all twelve months.")));
        }
        return Section.of("seasonality", "Seasonality", new Paragraph(pattern()), chart(), table());
    }

    private Average average(int place) {
        return new Average(
                facts.period().months().get(place).getMonth(),
                years.stream()
                        .map(year ->
                                facts.month(ALL_CRIME, year.months().get(place)).orElseThrow())
                        .toList());
    }

    private Text pattern() {
        BigDecimal highest =
                averages.stream().map(Average::value).reduce(BigDecimal::max).orElseThrow();
        BigDecimal lowest =
                averages.stream().map(Average::value).reduce(BigDecimal::min).orElseThrow();
        Text.Writer text = Text.write();
        if (highest.equals(lowest)) {
            text.words("Every month has the same average. ");
        } else {
            text.words("Recorded crime is highest in ")
                    .text(monthsOf(highest))
                    .words(" and lowest in ")
                    .text(monthsOf(lowest))
                    .words(". ");
        }
        SeasonalPattern.of(averages.stream().collect(Collectors.toMap(Average::month, average -> average.value()
                        .longValueExact())))
                .words()
                .forEach(sentence -> text.words(sentence + " "));
        return text.words(basis()).done();
    }

    private Text monthsOf(BigDecimal value) {
        List<Average> months =
                averages.stream().filter(a -> a.value().equals(value)).toList();
        return Text.write()
                .words(Words.list(
                                months.stream().map(a -> Months.name(a.month())).toList()) + " (")
                .run(months.get(0).printed())
                .words(months.size() == 1 ? " crimes)" : " crimes each)")
                .done();
    }

    private String basis() {
        List<String> labels = years.stream().map(ReportPeriod::label).toList();
        return years.size() == 1
                ? "This is one year (" + labels.get(0) + "), which shows that year rather than a pattern."
                : "The seasonal pattern is based on a " + Words.small(years.size()) + " year average ("
                        + Words.list(labels) + ").";
    }

    private Chart chart() {
        List<Point> points = averages.stream()
                .map(a -> new Point(Months.name(a.month()), null, a.value().longValueExact()))
                .toList();
        return new Chart(
                "seasonality-chart",
                Chart.Form.COLUMNS,
                "Average recorded crime by calendar month",
                "Column chart of the average number of crimes recorded in each calendar month. " + basis()
                        + " The table gives the values.",
                "crimes",
                points);
    }

    private Table table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("month", "Month"));
        columns.add(Column.number("average", "Average number of crimes"));
        List<Row> rows = averages.stream()
                .map(a -> new Row(
                        Words.lower(Months.name(a.month())),
                        List.of(Cell.words(Months.name(a.month())), Cell.of(a.printed()))))
                .toList();
        return new Table("seasonality-table", "Average recorded crime by calendar month", columns, rows, List.of());
    }
}
