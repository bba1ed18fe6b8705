package uk.csp.crimedata.submission;

import java.io.IOException;
import java.io.InputStream;

/** The platform's own record format as CSV. */
final class RecordCsv implements FeedFormat {
    private final RecordRow row;

    RecordCsv(RowChecks checks) {
        this.row = new RecordRow(checks);
    }

    @Override
    public void read(InputStream body, RowSink rows) throws IOException {
        new CsvBody(RecordRow.COLUMNS, RecordRow.REQUIRED)
                .read(body, rows, (line, columns) -> row.read(line, columns::get));
    }
}
