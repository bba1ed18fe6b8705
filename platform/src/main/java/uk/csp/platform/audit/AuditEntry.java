package uk.csp.platform.audit;

import java.util.Locale;

/**
 * One act upon data that the partnership must be able to account for (Data Protection Act 2018, s.62). Nothing in it is
 * personal: it names what was done to which feed, table or question, never a row.
 *
 * @param operation collection, alteration, consultation, disclosure, combination or erasure
 * @param object what it was done to, for example {@code submission/…}
 * @param rows how many rows were concerned
 * @param purpose why, in the caller's words, or null where the operation says it
 * @param recipient who was given it, when that is somebody else than the caller; or null
 * @param outcome whether it was done, or failed when something had been read already
 */
public record AuditEntry(
        Operation operation, String object, long rows, String purpose, String recipient, Outcome outcome) {
    public AuditEntry(Operation operation, String object, long rows, String purpose) {
        this(operation, object, rows, purpose, null, Outcome.DONE);
    }

    /** The kinds of processing the Act names. */
    public enum Operation {
        COLLECTION,
        ALTERATION,
        CONSULTATION,
        DISCLOSURE,
        COMBINATION,
        ERASURE;

        /** As it is stored and told. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a call ended. */
    public enum Outcome {
        DONE,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public AuditEntry to(String recipient) {
        return new AuditEntry(operation, object, rows, purpose, recipient, outcome);
    }
}
