package uk.csp.gateway.route;

import java.util.List;

/** One thing the API can do: who serves it and which scope a token needs for it (any one of those named). */
public record Operation(Service service, String method, String path, List<Scope> scopes) {
    public Operation {
        if (!path.startsWith("/v1/") || path.endsWith("/")) {
            throw new IllegalArgumentException("A path starts with /v1/ and has no slash at its end: " + path);
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("Every operation needs a scope: " + method + " " + path);
        }
        scopes = List.copyOf(scopes);
    }

    static Operation of(Service service, String method, String path, Scope... scopes) {
        return new Operation(service, method, path, List.of(scopes));
    }

    public String scopesAsText() {
        return String.join(" or ", scopes.stream().map(Scope::value).toList());
    }
}
