package uk.csp.platform.audit;

/**
 * One act upon data that the partnership must be able to account for (Data Protection Act 2018, s.62).
 *
 * @param operation collection, alteration, consultation, disclosure, combination or erasure
 * @param object what it was done to, for example {@code submission/…}
 * @param rows how many rows were concerned
 * @param purpose why, in the caller's words, or null where the operation says it
 */
public record AuditEntry(Operation operation, String object, long rows, String purpose) {
    /** The kinds of processing the Act names. */
    public enum Operation {
        COLLECTION,
        ALTERATION,
        CONSULTATION,
        DISCLOSURE,
        COMBINATION,
        ERASURE
    }
}
