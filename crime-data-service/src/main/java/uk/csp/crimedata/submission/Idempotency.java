package uk.csp.crimedata.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The idempotency key of a request and the hash of what was sent with it. The body is hashed while it is read, so the
 * hash is known when the body has been read to its end.
 */
final class Idempotency {
    private final String key;
    private final MessageDigest digest;
    private final InputStream body;
    private byte[] hash;
    private UUID job;

    /** @param parameters what besides the body makes the request */
    Idempotency(String key, String parameters, InputStream body) {
        this.key = key;
        this.digest = sha256();
        digest.update(parameters.getBytes(UTF_8));
        this.body = key == null ? body : new DigestInputStream(body, digest);
    }

    /** The request is worked off by a job, which holds the key. */
    Idempotency ofJob(UUID id) {
        job = id;
        return this;
    }

    /** The job that works the request off; null at the door. */
    UUID job() {
        return job;
    }

    boolean isUsed() {
        return key != null;
    }

    String key() {
        return key;
    }

    InputStream body() {
        return body;
    }

    /** The hash of the whole request; reads what is left of the body. */
    byte[] requestHash() throws IOException {
        if (hash == null) {
            body.transferTo(OutputStream.nullOutputStream());
            hash = digest.digest();
        }
        return hash.clone();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
