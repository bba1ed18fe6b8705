package uk.csp.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes records as CSV, row by row: the same rows give the same bytes. Leaves the stream it is given open. */
final class RecordCsv {

    private static final int BUFFER = 1 << 16;

    private RecordCsv() {}

    static void write(Iterator<SampleRecord> records, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER)
                .build(out);
        csv.writeRecord(
                "reference",
                "occurredOn",
                "recordedOn",
                "offenceCode",
                "category",
                "lsoa",
                "longitude",
                "latitude",
                "flags",
                "outcome");
        while (records.hasNext()) {
            SampleRecord r = records.next();
            csv.writeRecord(
                    r.reference(),
                    r.occurredOn().toString(),
                    r.recordedOn().toString(),
                    r.offenceCode(),
                    r.category(),
                    r.lsoa(),
                    "",
                    "",
                    r.flags(),
                    r.outcome());
        }
        csv.flush();
    }

    static void writeGzip(Iterator<SampleRecord> records, OutputStream out) throws IOException {
        GZIPOutputStream gzip = new GZIPOutputStream(out, BUFFER) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
        write(records, gzip);
        gzip.finish();
        out.flush();
    }
}
