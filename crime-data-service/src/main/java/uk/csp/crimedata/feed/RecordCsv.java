package uk.csp.crimedata.feed;

import java.io.IOException;
import java.io.InputStream;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;

/** The platform's own record format as CSV. */
final class RecordCsv implements FeedFormat {
    private final Dataset dataset;
    private final RecordRow row;

    RecordCsv(Dataset dataset, RowChecks checks) {
        this.dataset = dataset;
        this.row = new RecordRow(checks);
    }

    @Override
    public void read(InputStream body, RowSink rows) throws IOException {
        new CsvBody(RecordRow.columns(dataset), RecordRow.required(dataset))
                .read(body, rows, (line, columns) -> row.read(line, columns::get));
    }
}
