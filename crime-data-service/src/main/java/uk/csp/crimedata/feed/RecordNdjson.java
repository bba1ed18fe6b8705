package uk.csp.crimedata.feed;

import java.io.IOException;
import java.io.InputStream;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;

/** The platform's own record format as one JSON object a line. */
final class RecordNdjson implements FeedFormat {
    private final Dataset dataset;
    private final RecordRow row;

    RecordNdjson(Dataset dataset, RowChecks checks) {
        this.dataset = dataset;
        this.row = new RecordRow(checks);
    }

    @Override
    public void read(InputStream body, RowSink rows) throws IOException {
        new NdjsonBody(RecordRow.columns(dataset)).read(body, rows, row::read);
    }
}
