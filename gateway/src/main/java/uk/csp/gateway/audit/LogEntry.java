package uk.csp.gateway.audit;

import java.time.Instant;
import java.util.List;

/** An entry as a service tells it. */
record LogEntry(
        long id,
        Instant at,
        String partner,
        String client,
        String operation,
        String object,
        long rows,
        String purpose,
        String recipient,
        String outcome,
        Long position) {
    /** A page of entries, newest first. */
    record Page(List<LogEntry> items) {}

    boolean isFailed() {
        return "failed".equals(outcome);
    }
}
