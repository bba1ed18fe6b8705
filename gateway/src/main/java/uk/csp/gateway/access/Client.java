package uk.csp.gateway.access;

import java.time.Instant;
import uk.csp.gateway.route.Operation;
import uk.csp.gateway.route.Scope;

/**
 * Who holds the token.
 *
 * @param scopes space separated as in the claim
 * @param partner the organisation it acts for; empty when the token names none
 * @param until when the token ends
 */
public record Client(String id, String scopes, String partner, Instant until) {
    public Client {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("A token names its client.");
        }
        scopes = scopes == null ? "" : scopes;
        partner = partner == null ? "" : partner;
    }

    public boolean mayDo(Operation operation) {
        for (Scope scope : operation.scopes()) {
            if (has(scope.value())) {
                return true;
            }
        }
        return false;
    }

    /** A whole word of the claim: {@code figures:read} is not in {@code figures:readable}. */
    private boolean has(String scope) {
        int at = scopes.indexOf(scope);
        while (at >= 0) {
            int end = at + scope.length();
            boolean starts = at == 0 || scopes.charAt(at - 1) == ' ';
            boolean ends = end == scopes.length() || scopes.charAt(end) == ' ';
            if (starts && ends) {
                return true;
            }
            at = scopes.indexOf(scope, end);
        }
        return false;
    }
}
