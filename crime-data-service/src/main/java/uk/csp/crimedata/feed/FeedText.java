package uk.csp.crimedata.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * The text of a feed, its beginning read ahead. A short one is in memory before anything is asked of the database, so
 * that nobody holds a connection while the sender's line is slow; a long one is streamed.
 */
public final class FeedText {
    private static final int READ_AHEAD = 64 * 1024;

    private final byte[] beginning;
    private final InputStream rest;
    private final boolean whole;

    private FeedText(byte[] beginning, InputStream rest) {
        this.beginning = beginning;
        this.rest = rest;
        this.whole = beginning.length < READ_AHEAD;
    }

    public static FeedText readAhead(InputStream text) throws IOException {
        return new FeedText(text.readNBytes(READ_AHEAD), text);
    }

    /** Whether the whole text is in memory. */
    public boolean isShort() {
        return whole;
    }

    /** The text from its beginning; of one that is not short, once. */
    public InputStream open() {
        InputStream memory = new ByteArrayInputStream(beginning);
        return whole ? memory : new SequenceInputStream(memory, rest);
    }
}
