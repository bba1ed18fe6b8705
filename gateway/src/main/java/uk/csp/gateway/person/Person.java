package uk.csp.gateway.person;

import java.util.Set;

/**
 * Who is signed in to the pages.
 *
 * @param id the name under which the platform knows the person; unique in the realm
 * @param name as shown to people
 * @param partner the organisation the person acts for, such as {@code safer-plymouth}
 * @param scopes what the person may do; the services check it again
 */
public record Person(String id, String name, String partner, Set<String> scopes) {
    public Person {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(String scope) {
        return scopes.contains(scope);
    }
}
