package uk.csp.reporting.docx;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.format.Xml;

/** A table as wide as the page: its headings stand again on every page, and no row is cut in two. */
final class DocxTable {
    static final int MARGIN = 1134;
    private static final int WIDTH = 11_906 - 2 * MARGIN;
    private static final int WIDEST = 44;
    private static final int LONGEST_WORD = 16;

    /** Twentieths of a point a bold letter takes on average, and the space beside a cell's text. */
    private static final int LETTER = 116;

    private static final int PADDING = 270;
    private static final Map<String, String> TONES = Map.of(
            "very-high", "F4CDC6",
            "high", "F4CDC6",
            "moderate", "FBE3B4",
            "medium", "FBE3B4",
            "standard", "D4EBDD",
            "low", "D4EBDD",
            "very-low", "D4EBDD");

    private final Table table;
    private final WordXml word;
    private final Consumer<Text> runs;
    private final int[] widths;

    /** @param runs writes the runs of a text */
    DocxTable(Table table, WordXml word, Consumer<Text> runs) {
        this.table = table;
        this.word = word;
        this.runs = runs;
        this.widths = widths(table);
    }

    void write() {
        Xml xml = word.xml();
        xml.open("w:tbl")
                .open("w:tblPr")
                .empty("w:tblStyle", "w:val", "AssessmentTable")
                .empty("w:tblW", "w:w", WIDTH, "w:type", "dxa")
                .empty("w:tblLayout", "w:type", "fixed")
                .empty("w:tblLook", "w:val", "04A0", "w:firstRow", 1, "w:firstColumn", 1, "w:noVBand", 1)
                .empty("w:tblCaption", "w:val", table.caption())
                .close();
        xml.open("w:tblGrid");
        IntStream.of(widths).forEach(width -> xml.empty("w:gridCol", "w:w", width));
        xml.close();
        headings();
        table.rows().forEach(this::row);
        xml.close("w:tbl");
    }

    private void headings() {
        Xml xml = word.xml();
        xml.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close();
        for (int i = 0; i < widths.length; i++) {
            Table.Column column = table.columns().get(i);
            cell(i, null, () -> word.run("Strong", column.label()));
        }
        xml.close();
    }

    private void row(Table.Row row) {
        Xml xml = word.xml();
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        for (int i = 0; i < widths.length; i++) {
            Table.Cell cell = row.cells().get(i);
            cell(i, cell.tone() == null ? null : TONES.get(cell.tone()), () -> runs.accept(cell.text()));
        }
        xml.close();
    }

    private void cell(int column, String colour, Runnable content) {
        Xml xml = word.xml();
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", widths[column], "w:type", "dxa");
        if (colour != null) {
            xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", colour);
        }
        xml.close();
        word.paragraph(table.columns().get(column).numeric() ? "TableNumber" : "TableText");
        content.run();
        word.end();
        xml.close("w:tc");
    }

    /** No word is cut: each column has room for its longest, the rest of the page goes to those with most to say. */
    private static int[] widths(Table table) {
        int columns = table.columns().size();
        int[] least = new int[columns];
        int[] wanted = new int[columns];
        for (int i = 0; i < columns; i++) {
            int place = i;
            List<String> texts = Stream.concat(
                            Stream.of(table.columns().get(i).label()),
                            table.rows().stream()
                                    .map(row -> row.cells().get(place).text().plain()))
                    .toList();
            int word = texts.stream()
                    .flatMap(text -> Stream.of(text.split("[ /]")))
                    .mapToInt(String::length)
                    .max()
                    .orElse(1);
            int line = texts.stream().mapToInt(String::length).max().orElse(1);
            least[i] = Math.min(word, LONGEST_WORD) * LETTER + PADDING;
            wanted[i] = Math.max(least[i], Math.min(line, WIDEST) * LETTER + PADDING);
        }
        return shared(least, wanted);
    }

    private static int[] shared(int[] least, int[] wanted) {
        double needed = IntStream.of(least).sum();
        double wished = IntStream.of(wanted).sum() - needed;
        double left = WIDTH - needed;
        return IntStream.range(0, least.length)
                .map(i -> (int)
                        (left < 0 || wished == 0
                                ? least[i] * WIDTH / needed
                                : least[i] + left * (wanted[i] - least[i]) / wished))
                .toArray();
    }
}
