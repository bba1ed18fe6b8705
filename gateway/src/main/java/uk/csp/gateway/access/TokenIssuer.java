package uk.csp.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.csp.gateway.GatewayConfig;

/** Where clients get their tokens, for those who read the pages. */
@ApplicationScoped
public class TokenIssuer {
    private final String tokenUrl;

    TokenIssuer(GatewayConfig config, @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<URI> issuer) {
        this.tokenUrl = config.tokenUrl().map(URI::toString).orElseGet(() -> issuer.map(TokenIssuer::guess)
                .orElse(""));
    }

    public String tokenUrl() {
        return tokenUrl;
    }

    /** Keycloak's path for its realms, else the one next to the discovery document. */
    private static String guess(URI issuer) {
        String base = issuer.toString();
        return base.contains("/realms/") ? base + "/protocol/openid-connect/token" : base + "/token";
    }
}
