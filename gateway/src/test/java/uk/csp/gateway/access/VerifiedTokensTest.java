package uk.csp.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SteppedClock clock = new SteppedClock();
    private final VerifiedTokens tokens = new VerifiedTokens(clock);

    @Test
    void verifiedToken_isKnownForAMinute() {
        tokens.remember("Bearer token", police(START.plusSeconds(3_600)));
        clock.now = START.plusSeconds(59);
        assertThat(tokens.find("Bearer token")).contains(police(START.plusSeconds(3_600)));
        clock.now = START.plusSeconds(60);
        assertThat(tokens.find("Bearer token")).isEmpty();
    }

    @Test
    void expiredToken_isNotKnownAnyMore() {
        tokens.remember("Bearer token", police(START.plusSeconds(10)));
        clock.now = START.plusSeconds(10);
        assertThat(tokens.find("Bearer token")).isEmpty();
    }

    @Test
    void otherOrMissingToken_isNotKnown() {
        tokens.remember("Bearer token", police(START.plusSeconds(10)));
        assertThat(tokens.find("Bearer token2")).isEmpty();
        assertThat(tokens.find(null)).isEmpty();
    }

    @Test
    void moreTokensThanAreKept_areCheckedEachTime() {
        for (int i = 0; i <= VerifiedTokens.MOST; i++) {
            tokens.remember("Bearer " + i, police(START.plusSeconds(10)));
        }
        assertThat(tokens.find("Bearer " + VerifiedTokens.MOST)).isEmpty();
        clock.now = START.plusSeconds(10);
        tokens.remember("Bearer later", police(START.plusSeconds(20)));
        assertThat(tokens.find("Bearer later")).isPresent();
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

    private static Client police(Instant until) {
        return new Client("police", "feeds:write", "police", until);
    }
}
