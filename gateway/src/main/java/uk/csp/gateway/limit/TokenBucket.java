package uk.csp.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A token bucket kept as one number, the moment at which it will be full again (generic cell rate algorithm), so that
 * taking a token is one compare-and-set. Times are nanoseconds of any steady clock.
 */
final class TokenBucket {
    private final long interval;
    private final long window;
    private final AtomicLong fullAt;

    /** Holds {@code capacity} tokens and fills from empty to full in {@code window}. */
    TokenBucket(int capacity, long window, long now) {
        if (capacity < 1 || window < capacity) {
            throw new IllegalArgumentException("A bucket holds one token or more, none of them for free.");
        }
        this.interval = window / capacity;
        this.window = interval * capacity;
        this.fullAt = new AtomicLong(now);
    }

    /** Takes a token if there is one. The answer is zero if taken, else how long until there is one. */
    long take(long now) {
        while (true) {
            long seen = fullAt.get();
            long next = Math.max(seen, now) + interval;
            long tooEarlyBy = next - window - now;
            if (tooEarlyBy > 0) {
                return tooEarlyBy;
            }
            if (fullAt.compareAndSet(seen, next)) {
                return 0;
            }
        }
    }

    long remaining(long now) {
        return Math.max(0, (window - untilFull(now)) / interval);
    }

    long untilFull(long now) {
        return Math.max(0, fullAt.get() - now);
    }
}
