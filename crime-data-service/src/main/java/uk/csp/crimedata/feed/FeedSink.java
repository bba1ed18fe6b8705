package uk.csp.crimedata.feed;

import java.util.List;

/** Takes the rows of a feed as they are read; a closed set of two fates. */
public interface FeedSink<R> {
    /** Told once, before the first row, where the feed has a header. */
    default void columns(List<String> names) {}

    void accept(R row);

    void reject(Rejection rejection);
}
