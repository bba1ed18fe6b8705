package uk.csp.crimedata.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.crimedata.reported.Amount.Status;

class AmountTest {
    @Test
    void number_isExact_andZeroIsOneToo() {
        assertThat(Amount.parse("7.10").orElseThrow().value()).isEqualByComparingTo("7.1");
        assertThat(Amount.parse("0").orElseThrow().status()).isEqualTo(Status.EXACT);
    }

    @Test
    void nil_isSaid_andIsNotTheSameAsNothingSaid() {
        assertThat(Amount.parse("nil")).contains(Amount.NIL);
        assertThat(Amount.parse("")).isEmpty();
        assertThat(Amount.parse("  ")).isEmpty();
    }

    @Test
    void range_hasEnds_andNoValue() {
        Amount range = Amount.parse("[1-7]").orElseThrow();

        assertThat(range.status()).isEqualTo(Status.RANGE);
        assertThat(range.lower()).isEqualTo(BigDecimal.ONE);
        assertThat(range.upper()).isEqualTo("7");
        assertThat(range.value()).isNull();
        assertThat(Amount.parse("[5-5]").orElseThrow().status()).isEqualTo(Status.EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x]", "[c]", "[z]", "[low]"})
    void code_isUnavailable(String code) {
        Amount amount = Amount.parse(code).orElseThrow();

        assertThat(amount.status()).isEqualTo(Status.UNAVAILABLE);
        assertThat(amount.code()).isEqualTo(code);
        assertThat(amount.isKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "-1", "1,000", "[7-1]", "[1-]", "[p]", "NaN", "1e3", "x"})
    void anythingElse_isNoAmount(String text) {
        assertThat(Amount.parse(text)).isEmpty();
    }

    @Test
    void wholeness_looksAtEveryNumber() {
        assertThat(Amount.parse("7.0").orElseThrow().isWhole()).isTrue();
        assertThat(Amount.parse("7.5").orElseThrow().isWhole()).isFalse();
        assertThat(Amount.parse("[1-7.5]").orElseThrow().isWhole()).isFalse();
    }
}
