package uk.csp.gateway.limit;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import uk.csp.gateway.problem.ProblemType;

/**
 * Counts the pages of each person signed in as the door counts the requests of a partner system, in the same budget.
 * What is the same for everybody, such as style sheets, costs nothing and is not counted.
 */
class PageRate {
    private final RateLimit rates;
    private final CurrentVertxRequest current;

    PageRate(RateLimit rates, CurrentVertxRequest current) {
        this.rates = rates;
        this.current = current;
    }

    @ServerRequestFilter
    void count(ContainerRequestContext request) {
        RoutingContext routing = current.getCurrent();
        if (routing != null && routing.user() instanceof QuarkusHttpUser user) {
            SecurityIdentity identity = user.getSecurityIdentity();
            if (!identity.isAnonymous() && !rates.admit(nameOf(identity), routing.response())) {
                throw new WebApplicationException(ProblemType.TOO_MANY_REQUESTS.status());
            }
        }
    }

    /** As the person's access token has it, which the door counts by. */
    private static String nameOf(SecurityIdentity identity) {
        String name =
                identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("preferred_username") : null;
        return name == null ? identity.getPrincipal().getName() : name;
    }
}
