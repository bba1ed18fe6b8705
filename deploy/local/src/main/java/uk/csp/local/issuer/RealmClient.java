package uk.csp.local.issuer;

import java.util.Map;
import java.util.Set;

/**
 * A client of the realm and what its tokens say.
 *
 * @param claims fixed claims, such as {@code partner}
 */
public record RealmClient(String id, Rights rights, Map<String, Object> claims) {
    public RealmClient {
        claims = Map.copyOf(claims);
    }

    /** What it may ask for and gets when it asks for nothing in particular. */
    public Set<String> scopes() {
        return rights.scopes().keySet();
    }
}
