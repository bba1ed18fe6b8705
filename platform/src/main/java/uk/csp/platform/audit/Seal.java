package uk.csp.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A link of the chain.
 *
 * @param position from 1, without gaps
 * @param entryId which entry it seals
 * @param digest of that entry when it was sealed
 * @param seal what the next one follows
 */
record Seal(long position, long entryId, Instant sealedAt, Digest digest, Digest seal) {
    static final String COLUMNS = "s.position, s.entry_id, s.sealed_at, s.digest, s.seal";

    static Seal from(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("position"),
                row.getLong("entry_id"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                new Digest(row.getBytes("digest")),
                new Digest(row.getBytes("seal")));
    }

    static Seal of(long position, StoredEntry entry, Instant sealedAt, Digest before) {
        Digest digest = entry.digest();
        return new Seal(position, entry.id(), sealedAt, digest, Digest.seal(before, digest, sealedAt));
    }

    boolean follows(Digest before) {
        return seal.equals(Digest.seal(before, digest, sealedAt));
    }
}
