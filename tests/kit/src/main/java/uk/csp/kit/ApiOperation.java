package uk.csp.kit;

import java.util.Set;
import java.util.TreeSet;

/**
 * A method and a path, and the scopes of which a token needs one.
 *
 * @param path with placeholders, whose names mean nothing: {@code /v1/cycles/{id}} is {@code /v1/cycles/{cycle}}
 */
public record ApiOperation(String method, String path, Set<String> scopes) {
    public ApiOperation {
        path = path.replaceAll("\\{[^}]*}", "{}");
        scopes = new TreeSet<>(scopes);
    }

    /** What every service serves under its own name, as this one does. */
    ApiOperation ofService(String name) {
        return new ApiOperation(method, path.replace("/audit-logs/{}", "/audit-logs/" + name), scopes);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + String.join(" or ", scopes);
    }
}
