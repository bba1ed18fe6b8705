package uk.csp.platform.audit;

/**
 * A link of the chain with what it seals.
 *
 * @param entry null when the database has it no more
 */
record SealedEntry(Seal seal, StoredEntry entry) {}
