package uk.csp.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    @Test
    void position_isReadAsItWasWritten() {
        Position position = Position.beginning()
                .with(Topic.FIGURES, 3, 1_234_567)
                .with(Topic.RATINGS, 0, 5)
                .with(Topic.REPORTS, 1, Long.MAX_VALUE);
        assertThat(position).hasToString("f0.0.0.qglj-r5-e0.1y2p0ij32e8e7");
        assertThat(Position.parse(position.toString())).contains(position);
        assertThat(Position.parse(Position.beginning().toString())).contains(Position.beginning());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "1", "f-r", "f0-r0-e0-x", "e0-r0-f0", "f0..1-r0-e0", "f-1-r0-e0", "f0-r0-e1y2p0ij32e8e8"})
    void anythingElse_isNoPosition(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }

    @Test
    void longTexts_areNotEvenLookedAt() {
        assertThat(Position.parse("f" + "1".repeat(Position.LONGEST) + "-r-e")).isEmpty();
        assertThat(Position.parse("f0" + ".0".repeat(100) + "-r-e")).isEmpty();
    }

    @Test
    void position_knowsWhatItIsPast() {
        Position position = Position.beginning().with(Topic.RATINGS, 2, 10);
        assertThat(position.isPast(Topic.RATINGS, 2, 9)).isTrue();
        assertThat(position.isPast(Topic.RATINGS, 2, 10)).isFalse();
        assertThat(position.isPast(Topic.RATINGS, 3, 0)).isFalse();
        assertThat(position.isAtLeast(Position.beginning())).isTrue();
        assertThat(Position.beginning().isAtLeast(position)).isFalse();
        assertThat(position.distance(Position.beginning())).isEqualTo(10);
    }

    @Test
    void furthest_takesTheFurtherOfEachPartition() {
        Position one = Position.beginning().with(Topic.RATINGS, 2, 10);
        Position other = Position.beginning().with(Topic.RATINGS, 1, 7).with(Topic.FIGURES, 0, 3);
        Position furthest = one.furthest(other);
        assertThat(furthest.isAtLeast(one) && furthest.isAtLeast(other)).isTrue();
        assertThat(IntStream.range(0, 3).mapToLong(partition -> furthest.next(Topic.RATINGS, partition)))
                .containsExactly(0L, 7L, 10L);
    }
}
