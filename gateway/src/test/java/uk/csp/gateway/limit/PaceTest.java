package uk.csp.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000;

    private final Pace pace = new Pace(Duration.ofSeconds(10), 100, 0);

    @Test
    void clientHasItsTime_beforeItIsTooSlow() {
        assertThat(pace.isTooSlow(0, 9 * SECOND)).isFalse();
        assertThat(pace.isTooSlow(0, 10 * SECOND)).isTrue();
    }

    @Test
    void steadyBytes_areFastEnough() {
        for (int second = 1; second < 100; second++) {
            assertThat(pace.isTooSlow(100L * second, second * SECOND)).isFalse();
        }
    }

    @Test
    void burstOfLongAgo_doesNotHelpForEver() {
        assertThat(pace.isTooSlow(1_000_000, 10 * SECOND)).isFalse();
        assertThat(pace.isTooSlow(1_000_001, 20 * SECOND)).isTrue();
    }

    @Test
    void timeOfOthers_doesNotCount() {
        pace.excuse(0, 9 * SECOND);
        assertThat(pace.isTooSlow(0, 18 * SECOND)).isFalse();
        assertThat(pace.isTooSlow(0, 19 * SECOND)).isTrue();
    }
}
