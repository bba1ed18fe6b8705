package uk.csp.reporting.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.csp.reporting.format.BookTable;

/**
 * A table as CSV (RFC 4180): UTF-8, lines end with CR LF, one row of column names. A text that a spreadsheet would run
 * as a formula gets an apostrophe before it.
 */
final class CsvFile {
    private static final Pattern FORMULA = Pattern.compile("[=@+\\t\\r-].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");

    private CsvFile() {}

    static byte[] of(BookTable table) {
        StringBuilder csv = new StringBuilder();
        line(csv, table.columns().stream().map(BookTable.Column::label).toList());
        table.rows().forEach(row -> line(csv, row.stream().map(CsvFile::value).toList()));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String value(BookTable.Value value) {
        return value.number() == null ? harmless(value.text()) : value.number().toPlainString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(CsvFile::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
