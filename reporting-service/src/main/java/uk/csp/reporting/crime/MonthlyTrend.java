package uk.csp.reporting.crime;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Point;
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
import uk.csp.reporting.prose.Movement;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Words;

/** All crime month by month over up to three years, and whether the years rose or fell. */
final class MonthlyTrend {
    static final int YEARS = 3;

    private final Facts facts;
    private final List<ReportPeriod> years;
    private final TrendSignals signals;

    MonthlyTrend(Facts facts) {
        this.facts = facts;
        this.years = facts.period().last(YEARS).stream()
                .dropWhile(year -> year.months().stream()
                        .allMatch(month -> facts.month(ALL_CRIME, month).isEmpty()))
                .toList();
        this.signals = new TrendSignals(facts, years);
    }

    Section section() {
        if (years.isEmpty()) {
            return Section.of(
                    "trends",
                    "Trends",
                    new Paragraph(Text.words("Monthly figures are not available " + Numbers.NOT_AVAILABLE + ".")));
        }
        List<Block> blocks =
                new ArrayList<>(List.of(chart(), table(), new Paragraph(Text.words(direction() + gaps()))));
        blocks.addAll(signals.blocks());
        return new Section("trends", "Trends", blocks, List.of());
    }

    private Chart chart() {
        List<Point> points = years.stream()
                .flatMap(year -> year.months().stream()
                        .map(month -> Point.limited(
                                Months.name(month),
                                year.label(),
                                facts.month(ALL_CRIME, month).map(Figure::count).orElse(null),
                                signals.limits(month))))
                .toList();
        String span = Months.name(years.get(0).start()) + " to "
                + Months.name(facts.period().end());
        return new Chart(
                "trends-chart",
                Chart.Form.LINE,
                "Recorded crime by month, " + span,
                "Line chart of the crimes recorded each month in "
                        + facts.partnership().name() + ", " + span
                        + (signals.known() ? ", with the band in which months lie by chance" : "")
                        + ". The table gives the values.",
                "crimes",
                points);
    }

    private Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.words("month", "Month")));
        years.forEach(year -> columns.add(Column.number(year.code(), year.label())));
        List<Row> rows = IntStream.range(0, 12).mapToObj(this::row).toList();
        return new Table("trends-table", "Recorded crime by month", columns, rows, List.of());
    }

    private Row row(int place) {
        YearMonth first = facts.period().months().get(place);
        Stream<Cell> counts = years.stream()
                .map(year -> Cell.of(facts.month(ALL_CRIME, year.months().get(place))
                        .map(Numbers::count)
                        .orElseGet(() -> Numbers.missing(
                                facts.figure(ALL_CRIME, year.months().get(place).toString())))));
        String month = Months.name(first.getMonth());
        return new Row(
                Words.lower(month),
                Stream.concat(Stream.of(Cell.words(month)), counts).toList());
    }

    /** From the year of the assessment backwards, as far as neighbouring years can be compared. */
    private String direction() {
        List<Integer> signs = facts.period().last(YEARS).stream()
                .sorted((a, b) -> b.start().compareTo(a.start()))
                .map(year -> facts.figure(ALL_CRIME, year.code()).flatMap(Movement::of))
                .takeWhile(Optional::isPresent)
                .map(movement -> Long.signum(movement.get().difference()))
                .toList();
        if (signs.isEmpty()) {
            return "Whether recorded crime rose or fell since the year before cannot be said: the year before is not complete.";
        }
        int last = signs.get(0);
        int same = (int) signs.stream().takeWhile(sign -> sign == last).count();
        String verb = last > 0 ? "increased" : last < 0 ? "decreased" : "stayed the same";
        String sentence = same == 1
                ? "The level of recorded crime " + verb + " compared with "
                        + facts.period().previous().label()
                : "The level of recorded crime has " + verb + " year on year for the past " + Words.small(same)
                        + " years";
        return same < signs.size() ? sentence + ", " + before(signs.get(same)) + "." : sentence + ".";
    }

    private static String before(int sign) {
        return sign > 0
                ? "after an increase before that"
                : sign < 0 ? "after a decrease before that" : "after no change";
    }

    private String gaps() {
        List<YearMonth> missing = years.stream()
                .flatMap(year -> year.months().stream())
                .filter(month -> facts.month(ALL_CRIME, month).isEmpty())
                .filter(month -> facts.figure(ALL_CRIME, month.toString())
                        .filter(Figure::confidential)
                        .isEmpty())
                .toList();
        return missing.isEmpty()
                ? ""
                : " Nothing was received for " + Words.months(missing)
                        + "; the line is broken there, and the table says " + Numbers.NOT_AVAILABLE + ".";
    }
}
