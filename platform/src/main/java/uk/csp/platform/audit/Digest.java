package uk.csp.platform.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Thirty-two bytes of SHA-256, written as hexadecimal digits. */
record Digest(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What the first seal follows. */
    static final Digest BEGINNING = new Digest(new byte[32]);

    Digest {
        if (!isOne(hex)) {
            throw new IllegalArgumentException("Not a SHA-256: " + hex);
        }
    }

    Digest(byte[] bytes) {
        this(HexFormat.of().formatHex(bytes));
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** The seal of an entry after the seal before: SHA-256 over that seal, the entry's digest and the time of sealing. */
    static Digest seal(Digest before, Digest entry, Instant sealedAt) {
        ByteBuffer link =
                ByteBuffer.allocate(72).put(before.bytes()).put(entry.bytes()).putLong(StoredEntry.micros(sealedAt));
        return new Digest(StoredEntry.sha256().digest(link.array()));
    }
}
