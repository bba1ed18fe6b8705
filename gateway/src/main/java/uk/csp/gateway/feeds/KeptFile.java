package uk.csp.gateway.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file that waits on this machine until it was looked through and sent. It is enciphered with a key that lives in this
 * process alone: whatever is left on the disk, when the process is killed for example, can be read by nobody.
 */
final class KeptFile {
    private static final String ALGORITHM = "AES";
    private static final String TRANSFORMATION = "AES/CTR/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final String name;
    private final SecretKeySpec key;
    private long size;
    private FeedKind kind = new FeedKind(false, false);

    KeptFile(Path path, String name) {
        byte[] secret = new byte[KEY_BYTES];
        RANDOM.nextBytes(secret);
        this.path = path;
        this.name = name;
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    Path path() {
        return path;
    }

    /** As the person's machine calls it; shown to the person, written nowhere. */
    String name() {
        return name;
    }

    long size() {
        return size;
    }

    FeedKind kind() {
        return kind;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void arrived(long bytes, FeedKind found) {
        size = bytes;
        kind = found;
    }

    /** Enciphers what is written, in the order it is written. */
    Cipher writing() {
        return cipher(Cipher.ENCRYPT_MODE);
    }

    /** The file as it came. */
    InputStream open() {
        try {
            return new CipherInputStream(Files.newInputStream(path), cipher(Cipher.DECRYPT_MODE));
        } catch (IOException gone) {
            throw new UncheckedIOException("A file that was kept cannot be read", gone);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            throw new UncheckedIOException("A file that was kept cannot be deleted", stays);
        }
    }

    /** Each key is used for one file, so the counter may begin at nought. */
    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK_BYTES]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES", e);
        }
    }
}
