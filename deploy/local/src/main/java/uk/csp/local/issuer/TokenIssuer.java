package uk.csp.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * A token issuer on loopback with the realm's clients: discovery, keys and the client credentials grant as any
 * OpenID Connect issuer has them. It accepts any secret and is for one machine only.
 */
public final class TokenIssuer implements AutoCloseable {
    private final Realm realm;
    private final RSAKey key;
    private final MockOAuth2Server server;

    private TokenIssuer(Realm realm, RSAKey key) {
        this.realm = realm;
        this.key = key;
        OAuth2TokenProvider tokens = new OAuth2TokenProvider(new KeyProvider(List.of(key), "RS256"));
        this.server = new MockOAuth2Server(
                new OAuth2Config(false, null, null, false, tokens, Set.of(new RealmTokens(realm))));
    }

    /** @param port 0 for any free one */
    public static TokenIssuer start(Realm realm, int port) {
        try {
            RSAKey key = new RSAKeyGenerator(2048)
                    .keyID(realm.name())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
            TokenIssuer issuer = new TokenIssuer(realm, key);
            issuer.server.start(InetAddress.getByName("127.0.0.1"), port);
            return issuer;
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException("The token issuer did not start on port " + port, e);
        }
    }

    /** The issuer as tokens name it, and below which its discovery document lies. */
    public String url() {
        return "http://127.0.0.1:" + server.baseUrl().port() + "/" + realm.name();
    }

    public String tokenUrl() {
        return url() + "/token";
    }

    /** The private key as JSON, with which tests sign tokens no issuer would give. */
    public String signingKey() {
        return key.toJSONString();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
