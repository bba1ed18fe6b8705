package uk.csp.platform.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sends this request, as the token says; nothing in the path, query or body can change it. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The organisation the token was issued to, for example {@code devon-and-cornwall-police}.
     *
     * @throws ForbiddenException when the token names none
     */
    public String partner() {
        return claim("partner").orElseThrow(() -> new ForbiddenException("The token names no partner"));
    }

    /**
     * Who acts: the client a token of client credentials names, else the person who signed in. The application a person
     * signed in to ({@code azp}) is neither.
     */
    public String client() {
        return claim("client_id")
                .or(() -> claim("preferred_username"))
                .or(() -> claim("sub"))
                .orElse("anonymous");
    }

    /** Whether the token carries a scope of {@link Scopes}. */
    public boolean mayDo(String scope) {
        return claim("scope")
                .map(scopes -> Arrays.asList(scopes.split(" ")).contains(scope))
                .orElse(false);
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getClaim(name)).map(Object::toString)
                : Optional.empty();
    }
}
