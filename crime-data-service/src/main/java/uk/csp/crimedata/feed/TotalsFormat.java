package uk.csp.crimedata.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import uk.csp.crimedata.reported.ReportedRow;

/** Reads a body as totals. A row may report several, or none: then it is about something else and left aside. */
public interface TotalsFormat {
    /**
     * @throws uk.csp.platform.problem.ProblemException when the body is not of this format
     * @throws IOException when the body ends unexpectedly
     */
    void read(InputStream body, FeedSink<List<ReportedRow>> rows) throws IOException;
}
