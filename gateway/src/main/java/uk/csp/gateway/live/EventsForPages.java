package uk.csp.gateway.live;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.csp.gateway.problem.Problem;
import uk.csp.gateway.problem.ProblemType;

/**
 * The live stream for pages, {@code GET /events}, with the session of who is signed in. Nobody signed in gets a refusal and
 * not the way to the sign-in form, which an {@code EventSource} could not go.
 */
@ApplicationScoped
class EventsForPages {
    /** After Quarkus has prepared authentication (-200) and before it looks for resources. */
    private static final int ORDER = -40;

    private static final BiConsumer<RoutingContext, Throwable> LEAVE_ANSWER_TO_CALLER = (request, failure) -> {};

    private final LiveStreams streams;
    private final IdentityProviderManager identities;

    EventsForPages(LiveStreams streams, IdentityProviderManager identities) {
        this.streams = streams;
        this.identities = identities;
    }

    void open(@Observes Router router) {
        router.get("/events").order(ORDER).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            refuse(request, ProblemType.OTHER_ORIGIN, "Streams are for the pages of this platform.");
            return;
        }
        Context own = context.vertx().getOrCreateContext();
        request.pause();
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEAVE_ANSWER_TO_CALLER);
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(
                        identity -> own.runOnContext(now -> enter(request, identity)),
                        failure -> own.runOnContext(now -> enter(request, null)));
    }

    private void enter(HttpServerRequest request, SecurityIdentity identity) {
        AccessTokenCredential token =
                identity == null || identity.isAnonymous() ? null : identity.getCredential(AccessTokenCredential.class);
        if (token == null) {
            request.resume();
            refuse(request, ProblemType.NOT_AUTHENTICATED, "Sign in first.");
        } else {
            streams.open(request, reader(claims(token.getToken())));
        }
    }

    /** The issuer gave the token to this gateway itself, and the session brought it back enciphered. */
    private static JsonObject claims(String token) {
        String payload = token.split("\\.")[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private static Reader reader(JsonObject claims) {
        return new Reader(
                claims.getString("preferred_username", claims.getString("sub")),
                claims.getString("partner"),
                Set.of(claims.getString("scope", "").trim().split("\\s+")),
                Instant.ofEpochSecond(claims.getLong("exp")));
    }

    private static void refuse(HttpServerRequest request, ProblemType type, String detail) {
        new Problem(type, detail).send(request.response());
    }
}
