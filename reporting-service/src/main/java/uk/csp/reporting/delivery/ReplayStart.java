package uk.csp.reporting.delivery;

import java.time.Instant;

/** Where a replay begins: the first position, and not before a moment. */
record ReplayStart(long position, Instant since) {
    static ReplayStart at(long position) {
        return new ReplayStart(position, Instant.EPOCH);
    }

    static ReplayStart since(Instant moment) {
        return new ReplayStart(0, moment);
    }
}
