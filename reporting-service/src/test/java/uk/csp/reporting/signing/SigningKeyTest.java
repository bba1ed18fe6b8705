package uk.csp.reporting.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    /** Made with openssl genpkey -algorithm ed25519; its public half with openssl pkey -pubout. */
    private static final String OPENSSL_PRIVATE =
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAwok83G/CaD/HiHD0DExbzsiSGTHYUiDIqkFykREjVj\n-----END PRIVATE KEY-----\n";

    private static final String OPENSSL_PUBLIC =
            "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAVKPlhHf1aPacyL02o0ZqP9Sd5yzleWQp4nWX/ree3wc=\n-----END PUBLIC KEY-----\n";

    private static final byte[] STATEMENT = new EditionStatement(
                    "E22000056.FY2018-19.1", "9f86", Optional.empty(), Instant.parse("2019-09-30T14:00:00Z"))
            .text()
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void statement_isTheLinesItPromises() {
        assertThat(new String(STATEMENT, StandardCharsets.UTF_8))
                .isEqualTo("uk.csp.reporting.edition-statement.v1\nedition: E22000056.FY2018-19.1\nsha256: 9f86\n"
                        + "public-sha256: none\npublished-at: 2019-09-30T14:00:00Z\n");
    }

    @Test
    void keyOfOpenssl_hasThePublicHalfThatOpensslSays() {
        assertThat(SigningKey.read(OPENSSL_PRIVATE).publicPem()).isEqualTo(OPENSSL_PUBLIC);
    }

    @Test
    void signature_isGoodForThePublishedKey() throws GeneralSecurityException {
        SigningKey key = SigningKey.read(SigningKey.generate().privatePem());
        byte[] signature = key.sign(STATEMENT);
        assertThat(isGood(key.publicPem(), STATEMENT, signature)).isTrue();
        STATEMENT[10]++;
        assertThat(isGood(key.publicPem(), STATEMENT, signature)).isFalse();
        STATEMENT[10]--;
        assertThat(isGood(OPENSSL_PUBLIC, STATEMENT, signature)).isFalse();
    }

    @Test
    void key_isMadeOnceForItsOwnerAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys/edition-signing.pem");
        SigningKey made = KeyFile.readOrMake(file);
        assertThat(KeyFile.readOrMake(file).id()).isEqualTo(made.id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsNoKey_isRefused() {
        assertThatThrownBy(() -> SigningKey.read("no key")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SigningKey.read(OPENSSL_PUBLIC)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isGood(String pem, byte[] statement, byte[] bytes) throws GeneralSecurityException {
        byte[] der = Base64.getMimeDecoder()
                .decode(pem.replace("-----BEGIN PUBLIC KEY-----", "").replace("-----END PUBLIC KEY-----", ""));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        signature.update(statement);
        return signature.verify(bytes);
    }
}
