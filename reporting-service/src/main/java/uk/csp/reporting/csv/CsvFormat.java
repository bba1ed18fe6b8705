package uk.csp.reporting.csv;

import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.format.BookTable;
import uk.csp.reporting.format.Format;
import uk.csp.reporting.format.TableBook;
import uk.csp.reporting.format.ZippedFiles;
import uk.csp.reporting.page.Imprint;

/** The tables of the assessment as a ZIP of CSV files and one file that describes them all. */
@ApplicationScoped
public class CsvFormat implements Format {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String extension() {
        return "csv.zip";
    }

    @Override
    public byte[] render(Assessment document, Imprint imprint) {
        TableBook book = TableBook.of(document);
        ZippedFiles zip = new ZippedFiles().add(CsvwMetadata.NAME, new CsvwMetadata(document, imprint, book).write());
        book.tables().forEach(table -> zip.add(fileName(table), CsvFile.of(table)));
        return zip.done();
    }

    static String fileName(BookTable table) {
        return table.id() + ".csv";
    }
}
