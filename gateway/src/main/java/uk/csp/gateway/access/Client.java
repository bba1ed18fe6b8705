package uk.csp.gateway.access;

import uk.csp.gateway.route.Operation;
import uk.csp.gateway.route.Scope;

/** Who holds the token: its client id and the scopes it carries, space separated as in the claim. */
public record Client(String id, String scopes) {
    public Client {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("A token names its client.");
        }
        scopes = scopes == null ? "" : scopes;
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
