package uk.csp.reporting.crime;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.reporting.crime.CrimeTableLayout.Line;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Part;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.prose.Completeness;
import uk.csp.reporting.prose.Movement;
import uk.csp.reporting.prose.Numbers;

/**
 * The summary of all crime and disorder types: two years, change and rate, in the order of the published table. All
 * Crime prints its change to one decimal and its rate whole; every other row its change whole and its rate to one.
 */
final class CrimeTable {
    private final Facts facts;
    private final ReportPeriod period;
    private final CrimeTableLayout layout;
    private final Column previous;
    private final Column current;

    CrimeTable(Facts facts) {
        this.facts = facts;
        this.period = facts.period();
        this.layout = CrimeTableLayout.of(facts);
        this.previous = count("previous", period.previous());
        this.current = count("current", period);
    }

    Section section() {
        if (layout.lines().stream().allMatch(line -> !facts.has(line.indicator()))) {
            return Section.of(
                    "crime-and-incidents",
                    "Crime table",
                    new Paragraph(Text.words("The crime table is not available " + Numbers.NOT_AVAILABLE
                            + ": no figure was received for "
                            + period.previous().label() + " or " + period.label()
                            + ".")));
        }
        List<Row> rows = layout.lines().stream().map(this::row).toList();
        List<Column> columns = List.of(
                Column.words("type", "Crime or incident type"),
                previous,
                current,
                Column.numbers(
                        "change",
                        "% increase or decrease (number)",
                        change("percent", "%"),
                        change("number", "number")),
                Column.number("rate", facts.partnership().name() + " rate per 1,000 population"));
        String caption = "Crime and incidents in " + facts.partnership().name() + " by type, "
                + period.previous().label() + " and " + period.label();
        return Section.of(
                "crime-and-incidents",
                "Crime table",
                new Paragraph(Text.words("The table gives a summary of the crime and disorder types recorded in "
                        + facts.partnership().name() + ".")),
                new Table("crime-table", caption, columns, rows, new CrimeTableNotes(facts, layout).notes()));
    }

    /** Where a year has gaps, a count is printed with its months: two numbers. */
    private Column count(String id, ReportPeriod year) {
        boolean gaps = layout.lines().stream()
                .flatMap(line -> facts.figure(line.indicator(), year.code()).stream())
                .anyMatch(figure -> figure.known() && !figure.complete());
        return gaps
                ? Column.numbers(
                        id,
                        year.label(),
                        new Part("count", year.label()),
                        new Part("months", year.label() + ", months received"))
                : Column.number(id, year.label());
    }

    private Part change(String id, String unit) {
        return new Part(id, "Change since " + period.previous().label() + " (" + unit + ")");
    }

    private Row row(Line line) {
        Optional<Figure> figure = facts.figure(line.indicator());
        boolean all = line.indicator().equals(ALL_CRIME);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(
                figure.or(() -> before(line)).map(f -> f.indicator().label()).orElse(line.label())));
        cells.add(figure.filter(f -> f.previous() != null)
                .map(f -> whole(Cell.of(Numbers.previousCount(facts, f)), previous))
                .orElseGet(() -> count(before(line), previous)));
        cells.add(count(figure, current));
        cells.add(figure.flatMap(Movement::of)
                .map(movement -> Cell.of(Numbers.signedChange(movement, all ? 1 : 0))
                        .with(Numbers.percentValue(movement, all ? 1 : 0), Long.toString(movement.difference())))
                .orElseGet(() -> Cell.of(Numbers.missing(figure))));
        cells.add(Cell.of(figure.map(f -> Numbers.rate(f, all ? 0 : 1)).orElseGet(Numbers::notAvailable)));
        return new Row(line.indicator(), cells);
    }

    private Optional<Figure> before(Line line) {
        return facts.figure(line.indicator(), period.previous().code());
    }

    private static Cell count(Optional<Figure> figure, Column year) {
        if (figure.filter(Figure::known).isEmpty()) {
            return Cell.of(Numbers.missing(figure));
        }
        Run count = Numbers.count(figure.get());
        return figure.get().complete()
                ? whole(Cell.of(count), year)
                : Cell.of(Text.of(count, Run.words(" (" + Completeness.received(figure.get()) + ")")))
                        .with(
                                Long.toString(figure.get().count()),
                                Integer.toString(Completeness.monthsReceived(figure.get())));
    }

    /** The count of a whole year, in a column where others lack months. */
    private static Cell whole(Cell count, Column year) {
        String printed = count.text().plain();
        return year.parts().isEmpty() || !printed.matches("[0-9,]+")
                ? count
                : count.with(printed.replace(",", ""), "12");
    }

    /** The figures printed in the table for the period itself. */
    Stream<Figure> figures() {
        return layout.lines().stream().flatMap(line -> facts.known(line.indicator()).stream());
    }
}
