package uk.csp.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void fullBucket_givesItsCapacityAtOnce() {
        TokenBucket bucket = new TokenBucket(10, 10 * SECOND, 0);
        for (int i = 0; i < 10; i++) {
            assertThat(bucket.remaining(0)).isEqualTo(10 - i);
            assertThat(bucket.take(0)).isZero();
        }
        assertThat(bucket.remaining(0)).isZero();
        assertThat(bucket.take(0)).isEqualTo(SECOND);
    }

    @Test
    void emptyBucket_fillsSteadily() {
        TokenBucket bucket = new TokenBucket(10, 10 * SECOND, 0);
        IntStream.range(0, 10).forEach(i -> bucket.take(0));
        assertThat(bucket.take(SECOND / 2)).isEqualTo(SECOND / 2);
        assertThat(bucket.take(SECOND)).isZero();
        assertThat(bucket.take(SECOND)).isEqualTo(SECOND);
        assertThat(bucket.untilFull(SECOND)).isEqualTo(10 * SECOND);
    }

    @Test
    void longRest_neverGivesMoreThanCapacity() {
        TokenBucket bucket = new TokenBucket(3, 3 * SECOND, 0);
        long later = 1000 * SECOND;
        assertThat(IntStream.range(0, 10).filter(i -> bucket.take(later) == 0).count())
                .isEqualTo(3);
    }

    @Test
    void manyThreads_takeNoTokenTwice() {
        TokenBucket bucket = new TokenBucket(1000, 1000 * SECOND, 0);
        AtomicInteger taken = new AtomicInteger();
        IntStream.range(0, 5000).parallel().forEach(i -> {
            if (bucket.take(0) == 0) {
                taken.incrementAndGet();
            }
        });
        assertThat(taken).hasValue(1000);
    }

    @Test
    void bucketWithoutTokens_isRefused() {
        assertThatThrownBy(() -> new TokenBucket(0, SECOND, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
