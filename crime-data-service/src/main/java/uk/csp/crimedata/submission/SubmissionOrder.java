package uk.csp.crimedata.submission;

import uk.csp.crimedata.catalogue.Catalogue;

/**
 * What a partner asks to be done with a feed, checked against the catalogue.
 *
 * @param nil the partner reports that nothing happened: the body is empty
 */
record SubmissionOrder(
        Catalogue.Dataset dataset,
        Catalogue.Supplier supplier,
        SubmissionPeriod period,
        Mode mode,
        OnError onError,
        boolean dryRun,
        boolean nil,
        FeedEncoding encoding) {

    /** Whether the body is the whole of the period, or only the rows that are new or changed. */
    enum Mode {
        REPLACE,
        UPSERT
    }

    /** What becomes of the good rows of a feed that has bad ones. */
    enum OnError {
        REJECT_ROWS,
        REJECT_ALL
    }

    /** How the body is written. */
    record FeedEncoding(boolean ndjson, boolean gzip) {}
}
