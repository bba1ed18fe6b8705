package uk.csp.crimedata.feed;

import java.io.IOException;
import java.io.InputStream;

/** Reads a body as rows. Never holds more than a row; a body that is not of this format is refused as a whole. */
public interface FeedFormat {
    /**
     * @throws uk.csp.platform.problem.ProblemException when the body is not of this format
     * @throws IOException when the body ends unexpectedly
     */
    void read(InputStream body, RowSink rows) throws IOException;
}
