package uk.csp.kit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.csp.local.ProjectFiles;
import uk.csp.local.issuer.Realm;
import uk.csp.local.issuer.RealmClient;
import uk.csp.local.issuer.RealmPerson;
import uk.csp.local.issuer.SignedTokens;

/** Access tokens of the realm's clients, as the issuer gives them, and the wrong ones a service must refuse. */
public final class Tokens {
    private static final List<String> EVERY_SERVICE =
            List.of("gateway", "crime-data-service", "morile-service", "reporting-service");

    private Tokens() {}

    /** With all scopes of the client. */
    public static String of(String client) {
        return issuer().sign(claims(client).build());
    }

    /** With these scopes alone, whatever the realm grants the client; meant for every service, so the scope decides. */
    public static String of(String client, String... scopes) {
        return issuer().sign(claims(client)
                .audience(EVERY_SERVICE)
                .claim("scope", String.join(" ", scopes))
                .build());
    }

    /** Of somebody who signed in to the pages. */
    public static String ofPerson(String username) {
        Realm realm = Realm.of(ProjectFiles.realm());
        RealmPerson person = realm.person(username)
                .orElseThrow(() -> new IllegalArgumentException("The realm has no person " + username));
        return issuer().sign(issuer().claims(person, realm.application(), person.scopes(), Instant.now())
                .build());
    }

    /** Good, but meant for another service. */
    public static String forAudience(String client, String... services) {
        return issuer().sign(claims(client).audience(List.of(services)).build());
    }

    /** Of a client and a partner the realm does not have, with these scopes, for all services. */
    public static String ofScopes(String client, String partner, Collection<String> scopes) {
        return issuer().sign(claims("platform-administrator")
                .audience(
                        List.of("csp-platform", "gateway", "crime-data-service", "morile-service", "reporting-service"))
                .claim("azp", client)
                .claim("client_id", client)
                .claim("partner", partner)
                .claim("scope", String.join(" ", scopes))
                .build());
    }

    /** Of a partner the realm does not have: for what belongs to somebody else. */
    public static String ofPartner(String client, String partner) {
        return issuer().sign(claims(client).claim("partner", partner).build());
    }

    public static String expired(String client) {
        Instant hourAgo = Instant.now().minusSeconds(3600);
        return issuer().sign(claims(client)
                .issueTime(Date.from(hourAgo))
                .expirationTime(Date.from(hourAgo.plusSeconds(300)))
                .build());
    }

    public static String wrongAudience(String client) {
        return issuer().sign(claims(client).audience("somebody-else").build());
    }

    public static String wrongIssuer(String client) {
        return issuer().sign(claims(client).issuer("https://issuer.example").build());
    }

    /** Says {@code "alg": "none"} and carries no signature. */
    public static String unsigned(String client) {
        return new PlainJWT(claims(client).build()).serialize();
    }

    /** Signed by a key the issuer does not publish, under the key id of one it does. */
    public static String wrongKey(String client) {
        try {
            String stranger = new RSAKeyGenerator(2048).keyID("csp").generate().toJSONString();
            return new SignedTokens(SharedStack.issuer().get("url"), stranger)
                    .sign(claims(client).build());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed by HMAC with the issuer's public key for a secret: good where the algorithm is taken from the token. */
    public static String publicKeyAsSecret(String client) {
        try {
            RSAKey key = RSAKey.parse(SharedStack.issuer().get("key"));
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims(client).build());
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Issued, good from and good until that many seconds from now. */
    public static String atTimes(String client, long issued, long begins, long ends) {
        Instant now = Instant.now();
        return issuer().sign(claims(client)
                .issueTime(Date.from(now.plusSeconds(issued)))
                .notBeforeTime(Date.from(now.plusSeconds(begins)))
                .expirationTime(Date.from(now.plusSeconds(ends)))
                .build());
    }

    private static JWTClaimsSet.Builder claims(String client) {
        RealmClient known = Realm.of(ProjectFiles.realm())
                .client(client)
                .orElseThrow(() -> new IllegalArgumentException("The realm has no client " + client));
        return issuer().claims(known, Set.copyOf(known.scopes()), Instant.now());
    }

    private static SignedTokens issuer() {
        Map<String, String> issuer = SharedStack.issuer();
        return new SignedTokens(issuer.get("url"), issuer.get("key"));
    }
}
