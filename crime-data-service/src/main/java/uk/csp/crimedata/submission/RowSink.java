package uk.csp.crimedata.submission;

import java.util.List;

/** Takes the rows of a feed as they are read; a closed set of two fates. */
interface RowSink {
    /** Told once, before the first row, where the feed has a header. */
    default void columns(List<String> names) {}

    void accept(IncidentRecord row);

    void reject(Rejection rejection);
}
