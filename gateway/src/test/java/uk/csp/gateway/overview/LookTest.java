package uk.csp.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.csp.gateway.live.Position;

class LookTest {
    private static final Instant NOON = Instant.parse("2019-04-08T12:00:00Z");
    private static final Position ONE = position("f1-r1-e1");
    private static final Position TWO = position("f2-r1-e1");
    private static final Position THREE = position("f3-r1-e1");

    @Test
    void firstLook_hasNothingBefore() {
        assertThat(Look.now(Optional.empty(), ONE, NOON).isFirst()).isTrue();
    }

    @Test
    void laterLook_tellsSinceTheOneBefore() {
        Look first = Look.now(Optional.empty(), ONE, NOON);
        Look second = Look.now(Look.parse(first.toString()), TWO, NOON.plus(Look.ONE_LOOK));
        assertThat(second.since()).isEqualTo(ONE);
        assertThat(second.sinceWhen()).isEqualTo(NOON);
        assertThat(second.last()).isEqualTo(TWO);
    }

    @Test
    void loadingThePageAgain_keepsItsNews() {
        Look first = Look.now(Optional.empty(), ONE, NOON);
        Look second = Look.now(Optional.of(first), TWO, NOON.plus(Look.ONE_LOOK));
        Look again = Look.now(
                Look.parse(second.toString()), THREE, NOON.plus(Look.ONE_LOOK).plusSeconds(60));
        assertThat(again.since()).isEqualTo(ONE);
        assertThat(again.last()).isEqualTo(THREE);
    }

    @Test
    void loadingThePageAgain_atFirst_isStillTheFirstLook() {
        Look first = Look.now(Optional.empty(), ONE, NOON);
        assertThat(Look.now(Look.parse(first.toString()), TWO, NOON.plusSeconds(60))
                        .isFirst())
                .isTrue();
    }

    @Test
    void cookieOfSomethingElse_isNoLook() {
        assertThat(Look.parse(null)).isEmpty();
        assertThat(Look.parse("")).isEmpty();
        assertThat(Look.parse("a_b_c_d")).isEmpty();
        assertThat(Look.parse("___99999999999999999999")).isEmpty();
        assertThat(Look.parse("f1-r1-e1_1_f1-r1-e1_" + Long.MAX_VALUE)).isEmpty();
    }

    private static Position position(String text) {
        return Position.parse(text).orElseThrow();
    }
}
