package uk.csp.gateway.person;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person whose session this request belongs to, and the token with which the services are asked for her. */
@Named
@RequestScoped
public class SignedIn {
    private final SecurityIdentity identity;
    private final JsonWebToken token;

    SignedIn(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** Nobody on pages that need no sign-in. */
    public Optional<Person> find() {
        if (identity.isAnonymous() || token.getRawToken() == null) {
            return Optional.empty();
        }
        String id = claim("preferred_username").orElse(token.getSubject());
        return Optional.of(new Person(
                id,
                claim("name").orElse(id),
                claim("partner").orElse(""),
                Set.of(claim("scope").orElse("").trim().split("\\s+"))));
    }

    /**
     * The person signed in.
     *
     * @throws UnauthorizedException when nobody is
     */
    public Person person() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    /** The access token, as the services want it after {@code Bearer}. */
    public String accessToken() {
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        if (credential == null) {
            throw new UnauthorizedException();
        }
        return credential.getToken();
    }

    private Optional<String> claim(String name) {
        return Optional.ofNullable(token.getClaim(name)).map(Object::toString);
    }
}
