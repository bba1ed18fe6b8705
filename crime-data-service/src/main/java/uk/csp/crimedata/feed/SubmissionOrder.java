package uk.csp.crimedata.feed;

import java.time.YearMonth;
import java.util.List;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/**
 * What a partner asks to be done with a feed, checked against the catalogue.
 *
 * @param nil the partner reports that nothing happened: the body is empty
 */
public record SubmissionOrder(
        Catalogue.Dataset dataset,
        Catalogue.Supplier supplier,
        SubmissionPeriod period,
        Mode mode,
        OnError onError,
        boolean dryRun,
        boolean nil,
        FeedEncoding encoding) {

    /**
     * Months whose records were erased cannot be delivered again: their counts would be added to those that stayed.
     *
     * @param newest the order's dataset as the newest catalogue has it
     */
    public void requireKept(Catalogue.Dataset newest) {
        if (newest.erasedBefore() != null && period.firstDay().isBefore(newest.erasedBefore())) {
            throw new ProblemException(
                    CrimeDataProblem.RECORDS_ERASED,
                    "Records of " + newest.code() + " before " + YearMonth.from(newest.erasedBefore())
                            + " were erased when their time was over; their counts are kept.",
                    List.of(Violation.ofField("period", "records-erased", "Begin with a later month")));
        }
    }

    /** Whether the body is the whole of the period, or only the rows that are new or changed. */
    public enum Mode {
        REPLACE,
        UPSERT
    }

    /** What becomes of the good rows of a feed that has bad ones. */
    public enum OnError {
        REJECT_ROWS,
        REJECT_ALL
    }

    /** How the body is written. */
    public record FeedEncoding(boolean ndjson, boolean gzip) {}
}
