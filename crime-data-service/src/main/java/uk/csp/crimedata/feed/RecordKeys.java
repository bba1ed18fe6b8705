package uk.csp.crimedata.feed;

import java.util.UUID;

/** The identity of records that their supplier's reference names: the same wherever the reference is met. */
public final class RecordKeys {
    private RecordKeys() {}

    public static UUID ofReference(String reference) {
        return ofReference(new ContentHash(), reference);
    }

    /** @param hash empty; what is added afterwards goes into the digest */
    static UUID ofReference(ContentHash hash, String reference) {
        return hash.add("reference").add(reference).soFar();
    }
}
