package uk.csp.gateway.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Verifies the bearer token of a request (signature by the issuer's published keys, issuer, audience, times) without
 * touching its body. The services verify it again.
 */
@ApplicationScoped
public class TokenCheck {
    private static final Logger LOG = Logger.getLogger(TokenCheck.class);

    /** Quarkus would answer a failed check itself, without a problem document. */
    private static final BiConsumer<RoutingContext, Throwable> LEAVE_ANSWER_TO_CALLER = (request, failure) -> {};

    private final IdentityProviderManager identities;

    TokenCheck(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Calls back on the request's own context. */
    public void check(RoutingContext request, Consumer<TokenVerdict> verdict) {
        Context context = request.vertx().getOrCreateContext();
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEAVE_ANSWER_TO_CALLER);
        QuarkusHttpUser.getSecurityIdentity(request, identities)
                .subscribe()
                .with(
                        identity -> on(context, () -> verdict.accept(judge(identity))),
                        failure -> on(context, () -> verdict.accept(judge(failure))));
    }

    private static TokenVerdict judge(SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new TokenVerdict.Missing();
        }
        String client = clientOf(token);
        return client == null
                ? new TokenVerdict.Invalid("The token names no client.")
                : new TokenVerdict.Valid(new Client(client, token.getClaim("scope")));
    }

    private static TokenVerdict judge(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            LOG.debug("A token was refused", failure);
            return new TokenVerdict.Invalid("The token is expired, not meant for this platform, or not genuine.");
        }
        LOG.warnf("Tokens cannot be checked: %s", failure);
        return new TokenVerdict.Undecided();
    }

    private static String clientOf(JsonWebToken token) {
        String authorised = token.getClaim("azp");
        String client = authorised == null ? token.getClaim("client_id") : authorised;
        return client == null ? token.getSubject() : client;
    }

    private static void on(Context context, Runnable task) {
        if (Vertx.currentContext() == context) {
            task.run();
        } else {
            context.runOnContext(ignored -> task.run());
        }
    }
}
