package uk.csp.reporting.signing;

import java.time.Instant;

/** The signature of an edition, with what was signed and the public half of the key. */
public record EditionSignature(String edition, PublicKey key, String statement, byte[] signature) {

    /** A public key; retired when another has taken its place, and good for what it signed before. */
    public record PublicKey(String id, String pem, Instant firstUsedAt, Instant retiredAt) {}
}
