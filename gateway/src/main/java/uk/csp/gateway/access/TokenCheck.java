package uk.csp.gateway.access;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Verifies the bearer token of a request (signature by the issuer's published keys, issuer, audience, times) without
 * touching its body. The services verify it again. A token that was found good is taken for good for a minute.
 */
@ApplicationScoped
public class TokenCheck {
    private static final Logger LOG = Logger.getLogger(TokenCheck.class);

    /** By which clocks may differ, as {@code quarkus.oidc.token.lifespan-grace} has it. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    /** Quarkus would answer a failed check itself, without a problem document. */
    private static final BiConsumer<RoutingContext, Throwable> LEAVE_ANSWER_TO_CALLER = (request, failure) -> {};

    private final IdentityProviderManager identities;
    private final VerifiedTokens verified;
    private final Clock clock;

    TokenCheck(IdentityProviderManager identities, VerifiedTokens verified, Clock clock) {
        this.identities = identities;
        this.verified = verified;
        this.clock = clock;
    }

    /** Calls back on the request's own context. A session of the pages is no token: other sites could use it. */
    public void check(RoutingContext request, Consumer<TokenVerdict> verdict) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Client> known = verified.find(authorization);
        if (known.isPresent()) {
            verdict.accept(new TokenVerdict.Valid(known.get()));
        } else if (authorization == null) {
            verdict.accept(new TokenVerdict.Missing());
        } else {
            verify(request, authorization, verdict);
        }
    }

    private void verify(RoutingContext request, String authorization, Consumer<TokenVerdict> verdict) {
        Context context = request.vertx().getOrCreateContext();
        request.put(OidcUtils.TENANT_ID_ATTRIBUTE, OidcUtils.DEFAULT_TENANT_ID);
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEAVE_ANSWER_TO_CALLER);
        QuarkusHttpUser.getSecurityIdentity(request, identities)
                .subscribe()
                .with(
                        identity -> on(context, () -> verdict.accept(judge(identity, authorization))),
                        failure -> on(context, () -> verdict.accept(judge(failure))));
    }

    private TokenVerdict judge(SecurityIdentity identity, String authorization) {
        if (identity == null || identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new TokenVerdict.Missing();
        }
        String name = clientOf(token);
        if (name == null) {
            return new TokenVerdict.Invalid("The token names no client.");
        }
        Instant until = Instant.ofEpochSecond(token.getExpirationTime());
        if (Instant.ofEpochSecond(token.getIssuedAtTime())
                .isAfter(clock.instant().plus(SKEW))) {
            return new TokenVerdict.Invalid("The token is not issued yet.");
        }
        Client client = new Client(name, token.getClaim("scope"), token.getClaim("partner"), until);
        verified.remember(authorization, client);
        return new TokenVerdict.Valid(client);
    }

    private static TokenVerdict judge(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            LOG.debug("A token was refused", failure);
            return new TokenVerdict.Invalid("The token is expired, not meant for this platform, or not genuine.");
        }
        LOG.warnf("Tokens cannot be checked: %s", failure);
        return new TokenVerdict.Undecided();
    }

    /** The client a token of client credentials names, else the person who signed in; not the application he used. */
    private static String clientOf(JsonWebToken token) {
        String client = token.getClaim("client_id");
        String person = token.getClaim("preferred_username");
        return client != null ? client : person != null ? person : token.getSubject();
    }

    private static void on(Context context, Runnable task) {
        if (Vertx.currentContext() == context) {
            task.run();
        } else {
            context.runOnContext(ignored -> task.run());
        }
    }
}
