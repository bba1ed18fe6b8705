package uk.csp.reporting.approval;

import java.time.Instant;
import java.util.Optional;

/** Knows who last wrote text that an assessment prints; whatever keeps such text answers for itself. */
public interface LastWriter {
    Optional<Written> lastWritten(String partnership, String period);

    record Written(String client, Instant at) {}
}
