package uk.csp.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The keys an issuer publishes; the newest signs. */
final class SigningKeys {
    private final String realm;
    private final List<RSAKey> keys = new CopyOnWriteArrayList<>();
    private int made;

    SigningKeys(String realm) {
        this.realm = realm;
        add();
    }

    /** A new key, which signs from now on; tokens of the older ones stay good. */
    synchronized void add() {
        try {
            String id = made == 0 ? realm : realm + "-" + made;
            keys.add(
                    0,
                    new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate());
            made++;
        } catch (JOSEException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    synchronized void forgetOld() {
        keys.subList(1, keys.size()).clear();
    }

    RSAKey current() {
        return keys.get(0);
    }

    /** The public halves, as a JSON Web Key Set. */
    Map<String, Object> published() {
        return new JWKSet(keys.stream().map(JWK.class::cast).toList())
                .toPublicJWKSet()
                .toJSONObject();
    }
}
