package uk.csp.crimedata.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import uk.csp.crimedata.page.SpreadsheetCell;

/**
 * Rejected rows as a CSV with the feed's own header: mended, the file is a feed again. The reasons stand in columns at
 * the end, which the door expects and leaves aside. Cells that a spreadsheet would run as a formula get an apostrophe
 * before them.
 */
public final class MendableRows {
    static final List<String> REASONS = List.of("rejectedLine", "rejectedField", "rejectedCode", "rejectedDetail");

    private MendableRows() {}

    /** Rows that were not kept are left out: there is nothing of them to mend. */
    public static String csv(List<String> columns, List<Rejection> rejections) {
        StringWriter text = new StringWriter();
        // Without a buffer nothing has to be flushed.
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        List<String> header = new ArrayList<>(columns);
        header.addAll(REASONS);
        csv.writeRecord(header);
        for (Rejection rejection : rejections) {
            if (rejection.row() != null) {
                csv.writeRecord(line(columns, rejection));
            }
        }
        return text.toString();
    }

    /** How many of a header's columns are the feed's own. */
    static int ownColumns(List<String> header) {
        int own = header.size() - REASONS.size();
        return own > 0 && header.subList(own, header.size()).equals(REASONS) ? own : header.size();
    }

    private static List<String> line(List<String> columns, Rejection rejection) {
        List<String> cells = new ArrayList<>();
        CsvReader<CsvRecord> row = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(rejection.row());
        row.stream().findFirst().ifPresent(kept -> kept.getFields()
                .forEach(cell -> cells.add(SpreadsheetCell.harmless(cell))));
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        cells.add(Integer.toString(rejection.line()));
        cells.add(rejection.field());
        cells.add(rejection.code());
        cells.add(SpreadsheetCell.harmless(rejection.detail()));
        return cells;
    }
}
