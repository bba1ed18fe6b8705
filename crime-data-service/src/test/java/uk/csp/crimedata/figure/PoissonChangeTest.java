package uk.csp.crimedata.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonChangeTest {
    /** Changes printed in the published crime table, and small counts worked out by hand from binomial tails. */
    @ParameterizedTest
    @CsvSource({
        "22903, 23729, true",
        "677, 666, false",
        "1755, 1585, true",
        "1009, 757, true",
        "115, 194, true",
        "235, 255, false",
        "352, 329, false",
        "708, 778, false",
        "434, 529, true",
        // P(X <= 0 | n = 5) = 1/32, two-sided 0.0625; n = 6 gives 0.03125
        "0, 5, false",
        "0, 6, true",
        // P(X <= 2 | n = 12) = 79/4096, two-sided 0.0386; P(X <= 3 | n = 12) = 299/4096, two-sided 0.146
        "2, 10, true",
        "3, 9, false",
        "0, 0, false"
    })
    void isSignificant(long before, long after, boolean expected) {
        assertThat(PoissonChange.isSignificant(before, after)).isEqualTo(expected);
        assertThat(PoissonChange.isSignificant(after, before)).as("either way").isEqualTo(expected);
    }

    @Test
    void exactAndNormal_meetWithoutAStep() {
        // Around the change of method a difference this large or small gives the same answer on either side.
        assertThat(PoissonChange.isSignificant(468, 532)).isTrue();
        assertThat(PoissonChange.isSignificant(469, 533)).isTrue();
        assertThat(PoissonChange.isSignificant(470, 530)).isFalse();
        assertThat(PoissonChange.isSignificant(471, 531)).isFalse();
    }

    @Test
    void negativeCount_isRefused() {
        assertThatThrownBy(() -> PoissonChange.isSignificant(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
