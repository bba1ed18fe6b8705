package uk.csp.crimedata.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BodyCipherTest {
    private static final UUID JOB = UUID.fromString("6e1f0a52-5a0e-4f0e-9d0e-0a8a4d3f2b11");
    private static final byte[] PIECE = "FEEDS-1,,2019-04-01,28E".getBytes(UTF_8);

    private final BodyCipher cipher = new BodyCipher("secret", JOB);

    @Test
    void piece_comesBackAsItWas() throws GeneralSecurityException {
        byte[] stored = cipher.encipher(3, PIECE, PIECE.length);
        assertThat(new String(stored, UTF_8)).doesNotContain("FEEDS", "28E");
        assertThat(new BodyCipher("secret", JOB).decipher(3, stored)).isEqualTo(PIECE);
    }

    @Test
    void piece_isReadableInItsPlaceOfItsJobWithItsSecretOnly() {
        byte[] stored = cipher.encipher(3, PIECE, PIECE.length);
        assertThatThrownBy(() -> cipher.decipher(4, stored)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> new BodyCipher("secret", UUID.randomUUID()).decipher(3, stored))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> new BodyCipher("another", JOB).decipher(3, stored))
                .isInstanceOf(GeneralSecurityException.class);
        stored[0] ^= 1;
        assertThatThrownBy(() -> cipher.decipher(3, stored)).isInstanceOf(GeneralSecurityException.class);
    }
}
