package uk.csp.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.Supplier;

/**
 * One submission ready to be sent: what to ask for in the request, and its body in the record format. The body is
 * made anew on every call, always with the same bytes.
 */
public final class SampleFeed {

    private final String dataset;
    private final String period;
    private final String mode;
    private final int rows;
    private final Supplier<Iterator<SampleRecord>> records;

    SampleFeed(String dataset, String period, String mode, int rows, Supplier<Iterator<SampleRecord>> records) {
        this.dataset = dataset;
        this.period = period;
        this.mode = mode;
        this.rows = rows;
        this.records = records;
    }

    public String dataset() {
        return dataset;
    }

    /** A month, {@code 2019-03}, or first and last month, {@code 2018-04/2019-03}. */
    public String period() {
        return period;
    }

    /** {@code replace} or {@code upsert}. */
    public String mode() {
        return mode;
    }

    /** The client, and partner, that sends this dataset. */
    public String client() {
        return Sample.POLICE;
    }

    /** Rows without the header. */
    public int rows() {
        return rows;
    }

    /** A name for the body as a file: {@code police-recorded-crime-2018-04-2019-03.csv.gz}. */
    public String fileName() {
        return dataset + "-" + period.replace('/', '-') + ".csv.gz";
    }

    /** Writes the body as gzip: send it with {@code Content-Encoding: gzip}. Leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        RecordCsv.writeGzip(records.get(), out);
    }

    /** Writes the body as it is. Leaves the stream open. */
    public void writePlain(OutputStream out) throws IOException {
        RecordCsv.write(records.get(), out);
    }
}
