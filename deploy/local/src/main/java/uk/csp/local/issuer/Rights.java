package uk.csp.local.issuer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the tokens of one holder may say: his scopes, each with the services it is good for. A token is meant only for
 * the services its scopes lead to.
 *
 * @param always the audiences of every token, whatever its scopes
 * @param scopes the audiences by the scope that brings them
 */
public record Rights(Set<String> always, Map<String, Set<String>> scopes) {
    public Rights {
        always = Set.copyOf(always);
        scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
    }

    /** The scopes of a token: all of them, or those of the asked ones that are among them. */
    public Set<String> granted(Set<String> asked) {
        Set<String> granted = new LinkedHashSet<>(scopes.keySet());
        if (!asked.isEmpty()) {
            granted.retainAll(asked);
        }
        return granted;
    }

    public Set<String> audience(Set<String> granted) {
        Set<String> audience = new LinkedHashSet<>(always);
        granted.forEach(scope -> audience.addAll(scopes.getOrDefault(scope, Set.of())));
        return audience;
    }
}
