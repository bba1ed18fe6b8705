package uk.csp.local.issuer;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** Fills the tokens of the local issuer from the realm; a client the realm does not know gets none. */
final class RealmTokens implements OAuth2TokenCallback {
    private static final long SECONDS = 300;

    private final Realm realm;

    RealmTokens(Realm realm) {
        this.realm = realm;
    }

    @Override
    public String issuerId() {
        return realm.name();
    }

    @Override
    public String subject(TokenRequest request) {
        return "service-account-" + client(request).id();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return new ArrayList<>(client(request).audience());
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        RealmClient client = client(request);
        Scope scope = request.getScope();
        Set<String> asked = scope == null ? Set.of() : new TreeSet<>(scope.toStringList());
        return claims(client, client.granted(asked));
    }

    /** What every token of a client says, whoever signs it. */
    static Map<String, Object> claims(RealmClient client, Set<String> scopes) {
        Map<String, Object> claims = new HashMap<>(client.claims());
        claims.put("azp", client.id());
        claims.put("client_id", client.id());
        claims.put("scope", String.join(" ", scopes));
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return SECONDS;
    }

    private RealmClient client(TokenRequest request) {
        ClientID id = request.getClientAuthentication() != null
                ? request.getClientAuthentication().getClientID()
                : request.getClientID();
        return realm.client(id == null ? "" : id.getValue())
                .orElseThrow(() -> new OAuth2Exception(OAuth2Error.INVALID_CLIENT, "The realm has no client " + id));
    }
}
