package uk.csp.crimedata.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * 128 bits of a row's fields. Not cryptographic: it only has to tell the rows of one supplier apart, and among 76
 * million rows two differing ones share a hash with a probability below 1e-22.
 */
final class ContentHash {
    private static final char BETWEEN_FIELDS = '\u001f';
    private final StringBuilder content = new StringBuilder(256);

    ContentHash add(Object field) {
        if (field != null) {
            content.append(field);
        }
        content.append(BETWEEN_FIELDS);
        return this;
    }

    /** The hash of what was added so far; more can be added afterwards. */
    UUID soFar() {
        byte[] bytes = content.toString().getBytes(UTF_8);
        long[] hash = MurmurHash3.hash128x64(bytes, 0, bytes.length, 0);
        return new UUID(hash[0], hash[1]);
    }

    void clear() {
        content.setLength(0);
    }
}
