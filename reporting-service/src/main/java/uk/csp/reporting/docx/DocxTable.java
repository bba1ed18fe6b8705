package uk.csp.reporting.docx;

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

    /** By the longest text of each column, so that words get the room and numbers what they need. */
    private static int[] widths(Table table) {
        int columns = table.columns().size();
        double[] letters = new double[columns];
        for (int i = 0; i < columns; i++) {
            int place = i;
            String label = table.columns().get(i).label();
            int cells = table.rows().stream()
                    .mapToInt(row -> row.cells().get(place).text().plain().length())
                    .max()
                    .orElse(0);
            int word =
                    Stream.of(label.split(" ")).mapToInt(String::length).max().orElse(0) + 2;
            letters[i] = Math.max(word, Math.min(WIDEST, Math.max(cells, label.length() / 2)) + 2);
        }
        double all = IntStream.range(0, columns).mapToDouble(i -> letters[i]).sum();
        return IntStream.range(0, columns)
                .map(i -> (int) (WIDTH * letters[i] / all))
                .toArray();
    }
}
