package uk.csp.platform.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Work that goes on after its request was answered, in the name of who sent the request: {@link Caller} and the audit log
 * name the same partner and client. It carries no scope; what the sender may do was checked when the request came.
 */
@ApplicationScoped
public class OnBehalf {
    private final CurrentIdentityAssociation identities;

    OnBehalf(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @ActivateRequestContext
    public <T> T of(String partner, String client, Callable<T> work) throws Exception {
        identities.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new Sender(Map.of("partner", partner, "client_id", client)))
                .build());
        return work.call();
    }

    private record Sender(Map<String, String> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return claims.get("client_id");
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) claims.get(claim);
        }
    }
}
