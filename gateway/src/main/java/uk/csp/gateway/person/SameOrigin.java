package uk.csp.gateway.person;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import uk.csp.gateway.problem.Problem;
import uk.csp.gateway.problem.ProblemType;

/**
 * Keeps other sites from sending forms in the name of who is signed in here. Browsers say with every request where it
 * comes from ({@code Sec-Fetch-Site}, and {@code Origin} with every POST); a change asked for by a page that is not ours,
 * or by a client that does not say, is refused. The API is left alone: it takes no session.
 */
@ApplicationScoped
class SameOrigin {
    /** Before the session is looked at. */
    private static final int EARLY = 900;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    void install(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method().name()) || isApi(request.path()) || isOwn(request)) {
            context.next();
        } else {
            new Problem(ProblemType.OTHER_ORIGIN, "Send forms from the pages of this platform.")
                    .send(context.response());
        }
    }

    private static boolean isApi(String path) {
        return path != null && path.startsWith("/v1/");
    }

    private static boolean isOwn(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null
                && request.authority() != null
                && isAt(origin, request.authority().toString());
    }

    private static boolean isAt(String origin, String authority) {
        try {
            return authority.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
