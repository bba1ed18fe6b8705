package uk.csp.crimedata.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * What a submission did for one partnership, as the event tells it (contracts: submission-applied.v1): counts of rows
 * and figures, never a row.
 */
record SubmissionApplied(
        String feed,
        long revision,
        UUID causationId,
        UUID submission,
        Place partnership,
        String dataset,
        Sender supplier,
        String period,
        String mode,
        boolean nil,
        Rows rows,
        int partnerships,
        int figuresChanged,
        Withdrawn withdrawn,
        Instant receivedAt) {
    static final String TYPE = "uk.csp.crime-data.submission-applied.v1";
    static final String SCHEMA = "https://csp.example/contracts/events/submission-applied.v1.schema.json";

    static String subject(String partnership, String dataset, String supplier) {
        return "feed." + partnership + "." + dataset + "." + supplier;
    }

    record Place(String code, String name) {}

    record Sender(String id, String name) {}

    record Rows(long read, long created, long updated, long unchanged, long withdrawn, long rejected) {}

    /** Of a submission that was taken back. */
    record Withdrawn(Instant at, long rows) {}
}
