package uk.csp.journeys.platform;

import static io.restassured.RestAssured.given;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import uk.csp.local.ProjectFiles;
import uk.csp.local.issuer.Realm;
import uk.csp.local.issuer.RealmClient;
import uk.csp.local.issuer.SignedTokens;
import uk.csp.local.issuer.TokenIssuer;

/**
 * Access tokens: those the issuer gives a client, and, signed with the issuer's key, those of partners the realm does
 * not have and those no issuer would give.
 */
public final class Tokens {
    private static final Duration KEPT = Duration.ofMinutes(3);

    private record Kept(String token, Instant until) {}

    private final TokenIssuer issuer;
    private final SignedTokens signed;
    private final Realm realm = Realm.of(ProjectFiles.realm());
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Tokens(TokenIssuer issuer) {
        this.issuer = issuer;
        this.signed = new SignedTokens(issuer.url(), issuer.signingKey());
    }

    /** By the client credentials grant. */
    public String of(String client) {
        return kept.compute(
                        client,
                        (id, known) -> known != null && known.until().isAfter(Instant.now())
                                ? known
                                : new Kept(ask(id), Instant.now().plus(KEPT)))
                .token();
    }

    private String ask(String client) {
        return given().auth()
                .preemptive()
                .basic(client, "any")
                .formParam("grant_type", "client_credentials")
                .post(issuer.tokenUrl())
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** Of another organisation of the same kind. */
    public String ofPartner(String client, String partner) {
        return signed.sign(claims(client).claim("partner", partner).build());
    }

    public String expired(String client) {
        Instant hourAgo = Instant.now().minusSeconds(3600);
        return signed.sign(claims(client)
                .issueTime(Date.from(hourAgo))
                .expirationTime(Date.from(hourAgo.plusSeconds(300)))
                .build());
    }

    public String wrongAudience(String client) {
        return signed.sign(claims(client).audience("somebody-else").build());
    }

    /** Says {@code "alg": "none"} and carries no signature. */
    public String unsigned(String client) {
        return new PlainJWT(claims(client).build()).serialize();
    }

    private JWTClaimsSet.Builder claims(String client) {
        RealmClient known = realm.client(client).orElseThrow();
        return signed.claims(known, Set.copyOf(known.scopes()), Instant.now());
    }
}
