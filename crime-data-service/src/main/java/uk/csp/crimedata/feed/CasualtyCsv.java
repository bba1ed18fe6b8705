package uk.csp.crimedata.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Road casualties as CSV: in the record format, or as they are published (STATS19); the header tells which. */
final class CasualtyCsv implements FeedFormat {
    private static final int LONGEST_HEADER = 4096;

    private final FeedFormat records;
    private final FeedFormat published;

    CasualtyCsv(FeedFormat records, FeedFormat published) {
        this.records = records;
        this.published = published;
    }

    @Override
    public void read(InputStream body, RowSink rows) throws IOException {
        BufferedInputStream text = new BufferedInputStream(body, LONGEST_HEADER);
        text.mark(LONGEST_HEADER);
        String beginning = new String(text.readNBytes(LONGEST_HEADER), ISO_8859_1);
        text.reset();
        String header = beginning.lines().findFirst().orElse("");
        (Stats19Casualties.isHeader(header) ? published : records).read(text, rows);
    }
}
