package uk.csp.reporting.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import uk.csp.reporting.document.DocumentJson;

/** An Ed25519 key (RFC 8032). Its name is the beginning of the SHA-256 of its public half. */
public final class SigningKey {
    static final String ALGORITHM = "Ed25519";
    private static final int NAME_LENGTH = 16;

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    static SigningKey generate() {
        try {
            return new SigningKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform has no Ed25519", e);
        }
    }

    /** @throws IllegalArgumentException when the text is no Ed25519 key in PKCS #8 */
    static SigningKey read(String pem) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Pem.read("PRIVATE KEY", pem)));
            byte[] secret = ((EdECPrivateKey) key).getBytes().orElseThrow();
            KeyPairGenerator again = KeyPairGenerator.getInstance(ALGORITHM);
            again.initialize(NamedParameterSpec.ED25519, new Known(secret));
            KeyPair pair = again.generateKeyPair();
            if (!Arrays.equals(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), secret)) {
                throw new IllegalStateException("The public half of the signing key cannot be found");
            }
            return new SigningKey(pair);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no Ed25519 key in PKCS #8", e);
        }
    }

    /** Java makes the public half only together with a new key; given the secret as its chance, it makes the same one. */
    private static final class Known extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final transient byte[] secret;

        private Known(byte[] secret) {
            this.secret = secret;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }

    String id() {
        return DocumentJson.sha256(pair.getPublic().getEncoded()).substring(0, NAME_LENGTH);
    }

    String publicPem() {
        return Pem.write("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    String privatePem() {
        return Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    byte[] sign(byte[] statement) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An edition could not be signed", e);
        }
    }
}
