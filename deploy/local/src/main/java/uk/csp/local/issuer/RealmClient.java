package uk.csp.local.issuer;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A client of the realm and what its tokens say.
 *
 * @param scopes what it may ask for and gets when it asks for nothing in particular
 * @param claims fixed claims, such as {@code partner}
 */
public record RealmClient(String id, Set<String> scopes, Set<String> audience, Map<String, Object> claims) {
    public RealmClient {
        scopes = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
        audience = Set.copyOf(audience);
        claims = Map.copyOf(claims);
    }

    /** The scopes of a token: all of the client's, or those of the asked ones that are the client's. */
    Set<String> granted(Set<String> asked) {
        if (asked.isEmpty()) {
            return scopes;
        }
        Set<String> granted = new LinkedHashSet<>(scopes);
        granted.retainAll(asked);
        return granted;
    }
}
