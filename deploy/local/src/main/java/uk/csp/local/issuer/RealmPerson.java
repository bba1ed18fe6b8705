package uk.csp.local.issuer;

import java.util.Map;
import java.util.Set;

/**
 * Somebody who signs in, and what his tokens say.
 *
 * @param organisation as people call it
 * @param duty what somebody of his role does, in a sentence
 * @param claims {@code preferred_username}, {@code name}, {@code partner}
 */
public record RealmPerson(
        String username,
        String name,
        String organisation,
        String role,
        String duty,
        Rights rights,
        Map<String, Object> claims) {
    public RealmPerson {
        claims = Map.copyOf(claims);
    }

    public Set<String> scopes() {
        return rights.scopes().keySet();
    }

    /** His duty within the organisation: the name without the organisation behind the comma. */
    String title() {
        String ending = ", " + organisation;
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
