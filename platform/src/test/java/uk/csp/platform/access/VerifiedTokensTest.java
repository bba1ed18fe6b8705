package uk.csp.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final SecurityIdentity POLICE = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("police"))
            .addAttribute(RoutingContext.class.getName(), "the first request")
            .build();

    private final SteppedClock clock = new SteppedClock();
    private final VerifiedTokens tokens = new VerifiedTokens(clock);

    @Test
    void verifiedToken_isKnownForAMinuteHoweverOftenItIsUsed() {
        tokens.remember("token", POLICE, START.plus(Duration.ofHours(1)));
        clock.now = START.plusSeconds(59);
        assertThat(tokens.find("token")).isPresent();
        tokens.remember("token", POLICE, START.plus(Duration.ofHours(1)));
        clock.now = START.plusSeconds(60);
        assertThat(tokens.find("token")).isEmpty();
    }

    @Test
    void expiredToken_isNotKnownAnyMore() {
        tokens.remember("token", POLICE, START.plusSeconds(10));
        clock.now = START.plusSeconds(9);
        assertThat(tokens.find("token")).isPresent();
        clock.now = START.plusSeconds(10);
        assertThat(tokens.find("token")).isEmpty();
    }

    @Test
    void otherToken_isNotKnown() {
        tokens.remember("token", POLICE, START.plusSeconds(10));
        assertThat(tokens.find("token ")).isEmpty();
    }

    @Test
    void knownIdentity_holdsNoRequest() {
        tokens.remember("token", POLICE, START.plusSeconds(10));
        SecurityIdentity found = tokens.find("token").orElseThrow();
        assertThat(found.getPrincipal().getName()).isEqualTo("police");
        assertThat(found.<Object>getAttribute(RoutingContext.class.getName())).isNull();
    }

    @Test
    void moreTokensThanAreKept_areCheckedEachTime() {
        for (int i = 0; i <= VerifiedTokens.MOST; i++) {
            tokens.remember("token-" + i, POLICE, START.plusSeconds(10));
        }
        assertThat(tokens.find("token-" + VerifiedTokens.MOST)).isEmpty();
        clock.now = START.plusSeconds(10);
        tokens.remember("later", POLICE, START.plusSeconds(20));
        assertThat(tokens.find("later")).isPresent();
    }

    @Test
    void knownTokens_areAskedBeforeTheCheck() {
        assertThat(tokens.priority()).isGreaterThan(new AnyProvider().priority());
    }

    /** Says nothing of its priority, as the check of Quarkus does. */
    private static final class AnyProvider implements IdentityProvider<TokenAuthenticationRequest> {
        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            return Uni.createFrom().nullItem();
        }
    }

    private static final class SteppedClock extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
