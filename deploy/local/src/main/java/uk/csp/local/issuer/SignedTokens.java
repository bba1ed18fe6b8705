package uk.csp.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Signs tokens with a given key without asking an issuer: what the issuer gives, and what it never would. */
public final class SignedTokens {
    private final String issuer;
    private final RSAKey key;

    /** @param key a private RSA key as a JSON Web Key */
    public SignedTokens(String issuer, String key) {
        this(issuer, parse(key));
    }

    SignedTokens(String issuer, RSAKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    public String sign(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
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
        JWTClaimsSet.Builder claims = begin("service-account-" + client.id(), client.id(), now)
                .audience(new ArrayList<>(client.rights().audience(scopes)))
                .claim("client_id", client.id())
                .claim("scope", String.join(" ", scopes));
        client.claims().forEach(claims::claim);
        return claims;
    }

    /** The same for somebody who signed in to an application. */
    public JWTClaimsSet.Builder claims(RealmPerson person, String application, Set<String> scopes, Instant now) {
        return about(person, application, now)
                .audience(new ArrayList<>(person.rights().audience(scopes)))
                .claim("scope", String.join(" ", withOpenId(scopes)));
    }

    /** Who it is, without what he may do. */
    JWTClaimsSet.Builder about(RealmPerson person, String application, Instant now) {
        JWTClaimsSet.Builder claims = begin(person.username(), application, now);
        person.claims().forEach(claims::claim);
        return claims;
    }

    static Set<String> withOpenId(Set<String> scopes) {
        Set<String> all = new LinkedHashSet<>();
        all.add("openid");
        all.addAll(scopes);
        return all;
    }

    private JWTClaimsSet.Builder begin(String subject, String application, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString())
                .claim("azp", application);
    }

    private static RSAKey parse(String key) {
        try {
            return RSAKey.parse(key);
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not a key", e);
        }
    }
}
