package uk.csp.crimedata.feed;

/** Takes the records of a feed. */
public interface RowSink extends FeedSink<IncidentRecord> {}
