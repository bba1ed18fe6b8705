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

    CrimeTable(Facts facts) {
        this.facts = facts;
        this.period = facts.period();
        this.layout = CrimeTableLayout.of(facts);
    }

    Section section() {
        List<Row> rows = layout.lines().stream().map(this::row).toList();
        List<Column> columns = List.of(
                Column.words("type", "Crime or incident type"),
                Column.number("previous", period.previous().label()),
                Column.number("current", period.label()),
                Column.number("change", "% increase or decrease (number)"),
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

    private Row row(Line line) {
        Optional<Figure> figure = facts.figure(line.indicator());
        boolean all = line.indicator().equals(ALL_CRIME);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(
                figure.or(() -> before(line)).map(f -> f.indicator().label()).orElse(line.label())));
        cells.add(figure.filter(f -> f.previous() != null)
                .map(f -> Cell.of(Numbers.previousCount(facts, f)))
                .orElseGet(() -> count(before(line))));
        cells.add(count(figure));
        cells.add(Cell.of(figure.flatMap(Movement::of)
                .map(movement -> Numbers.signedChange(movement, all ? 1 : 0))
                .orElseGet(() -> Numbers.missing(figure))));
        cells.add(Cell.of(figure.map(f -> Numbers.rate(f, all ? 0 : 1)).orElseGet(Numbers::notAvailable)));
        return new Row(line.indicator(), cells);
    }

    private Optional<Figure> before(Line line) {
        return facts.figure(line.indicator(), period.previous().code());
    }

    private static Cell count(Optional<Figure> figure) {
        if (figure.filter(Figure::known).isEmpty()) {
            return Cell.of(Numbers.missing(figure));
        }
        Run count = Numbers.count(figure.get());
        return figure.get().complete()
                ? Cell.of(count)
                : Cell.of(Text.of(count, Run.words(" (" + Completeness.received(figure.get()) + ")")));
    }

    /** The figures printed in the table for the period itself. */
    Stream<Figure> figures() {
        return layout.lines().stream().flatMap(line -> facts.known(line.indicator()).stream());
    }
}
