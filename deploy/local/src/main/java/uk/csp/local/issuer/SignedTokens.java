package uk.csp.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/** Signs tokens with a given key without asking an issuer: what the issuer gives, and what it never would. */
public final class SignedTokens {
    private final String issuer;
    private final RSAKey key;

    /** @param key a private RSA key as a JSON Web Key */
    public SignedTokens(String issuer, String key) {
        this.issuer = issuer;
        try {
            this.key = RSAKey.parse(key);
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not a key", e);
        }
    }

    public String sign(JWTClaimsSet claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** The claims the issuer would put into the client's token at this moment, to be changed where a test needs it. */
    public JWTClaimsSet.Builder claims(RealmClient client, Set<String> scopes, Instant now) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("service-account-" + client.id())
                .audience(new ArrayList<>(client.audience()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString());
        RealmTokens.claims(client, scopes).forEach(claims::claim);
        return claims;
    }
}
