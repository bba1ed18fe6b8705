package uk.csp.reporting.pdf;

import java.util.List;
import java.util.stream.IntStream;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Place;
import uk.csp.reporting.document.Chart.Point;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;

/** A document with every kind of block and chart, a table over many pages and one of many columns. */
final class EveryBlock {
    static final int ROWS = 200;

    private EveryBlock() {}

    static Assessment document() {
        return of(
                Section.of("words", "Words", words()),
                Section.of("charts", "Charts", charts()),
                Section.of("long", "A long table", longTable()),
                Section.of("wide", "A wide table", wideTable()));
    }

    static Assessment of(Section... sections) {
        return new Assessment(
                Assessment.FORMAT,
                "Every block",
                "E22000056",
                "Plymouth",
                "FY2018-19",
                "2018/19",
                "April 2018 to March 2019",
                List.of(sections),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Block[] words() {
        return new Block[] {
            new Block.Paragraph(Text.of(
                    Run.words("A number "),
                    Run.number("23,729", new Run.Origin("E22000056.all-crime.E22000056.FY2018-19", 1, "count")),
                    Run.strong(" strong"),
                    Run.footnote(1),
                    Run.words(" and a link: "),
                    Run.link("the act", "https://www.legislation.gov.uk/ukpga/1998/37"))),
            new Block.Bullets(List.of(Text.words("One"), Text.words("Two"))),
            new Block.Headlines(List.of(new Block.Headline(Text.words("90"), "crimes per 1,000 residents"))),
            new Block.Note("Before you read on", List.of(Text.words("A month is missing."))),
            new Block.Footnotes(List.of(new Block.Footnote(1, Text.words("What the mark stands for."))))
        };
    }

    private static Block[] charts() {
        List<Point> values = List.of(new Point("April", "2018/19", 5L), new Point("May", "2018/19", null));
        return new Block[] {
            chart("line", Chart.Form.LINE, values),
            chart("columns", Chart.Form.COLUMNS, values),
            chart("bars", Chart.Form.BARS, values),
            chart(
                    "matrix",
                    Chart.Form.MATRIX,
                    List.of(
                            Point.placed("A", new Place(80, 80, "High", true)),
                            Point.placed("B", new Place(80, 80, "Moderate", false)),
                            Point.placed("C", new Place(40, 40, "Standard", true)))),
            chart("progress", Chart.Form.PROGRESS, List.of(new Point("Reduce burglary", "Met", 118L)))
        };
    }

    private static Chart chart(String id, Chart.Form form, List<Point> points) {
        return new Chart(id, form, "Title of " + id, "What " + id + " shows", "crimes", points);
    }

    private static Table longTable() {
        return new Table(
                "long-table",
                "A table over many pages",
                List.of(Column.words("place", "Heading of places"), Column.number("count", "Heading of counts")),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> new Row("r" + i, List.of(Cell.words("Place " + i), Cell.words("" + 1000 * i))))
                        .toList(),
                List.of());
    }

    private static Table wideTable() {
        List<Column> columns = IntStream.range(0, 9)
                .mapToObj(i -> Column.words("c" + i, "Column heading " + i))
                .toList();
        List<Cell> cells = IntStream.range(0, 9)
                .mapToObj(i -> Cell.words("Responsibilities of authorities " + i))
                .toList();
        return new Table("wide-table", "A table of many columns", columns, List.of(new Row("r", cells)), List.of());
    }
}
