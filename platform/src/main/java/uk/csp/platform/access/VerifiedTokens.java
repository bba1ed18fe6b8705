package uk.csp.platform.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whose tokens were verified less than a minute ago and have not expired: a partner system sends the same one with every
 * request, and checking it anew costs more than many an answer. Asked before the check of Quarkus, filled after it; what
 * was refused is not kept.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {
    static final Duration KEPT = Duration.ofMinutes(1);

    /** By which clocks may differ, as {@code quarkus.oidc.token.lifespan-grace} has it. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    /** Assumed: no more tokens are in use within a minute; beyond it they are checked each time. */
    static final int MOST = 10_000;

    /** Before the provider of Quarkus, which has the one above the first. */
    private static final int FIRST = IdentityProvider.SYSTEM_FIRST + 1_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    private record Known(SecurityIdentity identity, Instant until) {}

    @Override
    public int priority() {
        return FIRST;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** The identity of a known token; nothing leaves the question to the next who can verify it. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom().item(find(request.getToken().getToken()).orElse(null));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        TokenCredential credential = identity.getCredential(TokenCredential.class);
        if (credential != null && identity.getPrincipal() instanceof JsonWebToken token) {
            if (isOfTheFuture(token)) {
                return Uni.createFrom().failure(new AuthenticationFailedException("The token is not issued yet"));
            }
            remember(credential.getToken(), identity, Instant.ofEpochSecond(token.getExpirationTime()));
        }
        return Uni.createFrom().item(identity);
    }

    /** Quarkus looks at when a token ends and begins, not at when it was issued. */
    private boolean isOfTheFuture(JsonWebToken token) {
        Instant latest = clock.instant().plus(SKEW);
        return Instant.ofEpochSecond(token.getIssuedAtTime()).isAfter(latest);
    }

    Optional<SecurityIdentity> find(String token) {
        Known found = known.get(token);
        if (found == null) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(found.until())) {
            return Optional.of(found.identity());
        }
        known.remove(token, found);
        return Optional.empty();
    }

    /** A token that is known already is known no longer for being used. */
    void remember(String token, SecurityIdentity identity, Instant expires) {
        if (known.containsKey(token)) {
            return;
        }
        Instant now = clock.instant();
        if (known.size() >= MOST) {
            known.values().removeIf(old -> !now.isBefore(old.until()));
        }
        Instant until = now.plus(KEPT);
        if (known.size() < MOST) {
            known.putIfAbsent(token, new Known(withoutRequest(identity), expires.isBefore(until) ? expires : until));
        }
    }

    /** The request that brought the token first must not be kept for those that follow. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(RoutingContext.class.getName(), null)
                .build();
    }
}
