package uk.csp.gateway.limit;

import java.time.Duration;

/**
 * Whether bytes move fast enough while it is the client's turn. Looked at now and then: where the client moved less than
 * the rate asks for since the last good look, and has had its time, it is too slow. Times are nanoseconds.
 */
final class Pace {
    private final long patience;
    private final long bytesPerSecond;
    private long since;
    private long bytesThen;

    Pace(Duration patience, long bytesPerSecond, long now) {
        this.patience = patience.toNanos();
        this.bytesPerSecond = bytesPerSecond;
        this.since = now;
    }

    /** It is not the client's turn, or was not: its time begins anew. */
    void excuse(long bytes, long now) {
        since = now;
        bytesThen = bytes;
    }

    boolean isTooSlow(long bytes, long now) {
        long waited = now - since;
        if (waited < patience) {
            return false;
        }
        boolean slow = (bytes - bytesThen) * 1e9 < (double) bytesPerSecond * waited;
        excuse(bytes, now);
        return slow;
    }
}
