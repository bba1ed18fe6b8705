package uk.csp.crimedata.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Enciphers the pieces of one body (AES-256-GCM). The key is derived from a secret the database does not hold and from
 * the job, so pages, logs and back-ups of the database keep nothing readable of a body, and a piece fits in one place of
 * one job only.
 */
final class BodyCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    BodyCipher(String secret, UUID job) {
        try {
            Mac derive = Mac.getInstance("HmacSHA256");
            derive.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            key = new SecretKeySpec(derive.doFinal(("submission-body " + job).getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** @param place of the piece; every place is enciphered once */
    byte[] encipher(int place, byte[] bytes, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, place).doFinal(bytes, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A piece of a body could not be enciphered", e);
        }
    }

    /** @throws GeneralSecurityException when the secret is another, or the piece is not the one that was stored there */
    byte[] decipher(int place, byte[] bytes) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, place).doFinal(bytes);
    }

    private Cipher cipher(int mode, int place) throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(NONCE_BYTES).putInt(NONCE_BYTES - 4, place).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
