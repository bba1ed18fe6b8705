package uk.csp.crimedata.submission;

/** Takes the rows of a feed as they are read; a closed set of two fates. */
interface RowSink {
    void accept(IncidentRecord row);

    void reject(Rejection rejection);
}
