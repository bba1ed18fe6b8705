package uk.csp.local.issuer;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The token endpoint: client credentials for partner systems; codes and refresh tokens for the application of the people. */
final class GiveToken {
    private static final int SECONDS = 300;

    private final Realm realm;
    private final SignIns signIns;
    private final Supplier<SignedTokens> signing;
    private final Clock clock;

    GiveToken(Realm realm, SignIns signIns, Supplier<SignedTokens> signing, Clock clock) {
        this.realm = realm;
        this.signIns = signIns;
        this.signing = signing;
        this.clock = clock;
    }

    Reply answer(Ask ask) {
        return switch (ask.form().getOrDefault("grant_type", "")) {
            case "client_credentials" -> toClient(ask);
            case "authorization_code" -> forCode(ask);
            case "refresh_token" -> again(ask);
            default -> Reply.error(400, "unsupported_grant_type", "This issuer does not know the grant");
        };
    }

    private Reply toClient(Ask ask) {
        Optional<RealmClient> client = realm.client(ask.client());
        if (client.isEmpty()) {
            return Reply.error(401, "invalid_client", "The realm has no client " + ask.client());
        }
        Set<String> scopes = client.get().rights().granted(ask.scopes());
        SignedTokens tokens = signing.get();
        return given(
                tokens.sign(tokens.claims(client.get(), scopes, clock.instant()).build()), scopes, Map.of());
    }

    private Reply forCode(Ask ask) {
        Optional<SignIns.Code> found = signIns.redeem(ask.form().getOrDefault("code", ""));
        boolean isGood = ask.client().equals(realm.application())
                && found.filter(code -> code.redirectUri().equals(ask.form().get("redirect_uri")))
                        .filter(code ->
                                code.challenge().equals(challenge(ask.form().getOrDefault("code_verifier", ""))))
                        .isPresent();
        if (!isGood) {
            return Reply.error(400, "invalid_grant", "The code is not good, or not any more");
        }
        signIns.keep(found.get().session());
        return toPerson(found.get().session(), found.get().nonce());
    }

    private Reply again(Ask ask) {
        Optional<SignIns.Session> session = signIns.find(ask.form().getOrDefault("refresh_token", ""));
        if (session.isEmpty() || !ask.client().equals(realm.application())) {
            return Reply.error(400, "invalid_grant", "The session has ended");
        }
        signIns.keep(session.get());
        return toPerson(session.get(), null);
    }

    private Reply toPerson(SignIns.Session session, String nonce) {
        RealmPerson person = session.person();
        Set<String> scopes = person.scopes();
        Instant now = clock.instant();
        SignedTokens tokens = signing.get();
        JWTClaimsSet.Builder identity = tokens.about(person, realm.application(), now)
                .audience(realm.application())
                .claim("sid", session.id())
                .claim("auth_time", Date.from(session.since()));
        if (nonce != null) {
            identity.claim("nonce", nonce);
        }
        String access = tokens.sign(tokens.claims(person, realm.application(), scopes, now)
                .claim("sid", session.id())
                .build());
        return given(
                access,
                SignedTokens.withOpenId(scopes),
                Map.of("id_token", tokens.sign(identity.build()), "refresh_token", session.refreshToken()));
    }

    private static Reply given(String token, Set<String> scopes, Map<String, String> more) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", token);
        answer.put("expires_in", SECONDS);
        answer.put("token_type", "Bearer");
        answer.put("scope", String.join(" ", scopes));
        answer.putAll(more);
        return Reply.json(200, answer);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> grants() {
        return List.of("client_credentials", "authorization_code", "refresh_token");
    }
}
