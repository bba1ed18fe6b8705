package uk.csp.reporting.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    @ParameterizedTest
    @CsvSource({"41,40,1,2.5", "205,200,0,3", "195,200,0,-3", "201,200,0,1", "199,200,0,-1", "23729,22903,1,3.6"})
    void percentChange_isHalfUpByMagnitude(long count, long previous, int decimals, BigDecimal printed) {
        assertThat(Rounding.percentChange(count, previous, decimals)).isEqualByComparingTo(printed);
    }

    @Test
    void percentChange_isNotRoundedTwice() {
        // 2.4499… per cent would become 2.5 and then 3 if a rounded value were rounded again.
        assertThat(Rounding.percentChange(1_024_499, 1_000_000, 0)).isEqualTo("2");
    }

    @Test
    void rate_isTakenFromExactCounts() {
        assertThat(Rounding.rate(8_838, 264_199, 1000, 1)).isEqualTo("33.5");
        assertThat(Rounding.rate(0, 264_199, 1000, 1)).isEqualTo("0.0");
    }

    @Test
    void print_separatesThousands() {
        assertThat(Rounding.print(1_234_567)).isEqualTo("1,234,567");
        assertThat(Rounding.print(new BigDecimal("1234.5"))).isEqualTo("1,234.5");
        assertThat(Rounding.print(0)).isEqualTo("0");
    }

    @Test
    void share_isWithinHalfOfTheExactValue() {
        Random random = new Random(20190331);
        for (int i = 0; i < 2_000; i++) {
            long part = random.nextLong(1_000_001);
            long whole = 1 + random.nextLong(i % 2 == 0 ? 1_000_000 : 50);
            BigDecimal exact = BigDecimal.valueOf(part)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(whole), 20, RoundingMode.HALF_EVEN);
            assertThat(Rounding.share(part, whole, 0).subtract(exact).abs())
                    .as("%s of %s", part, whole)
                    .isLessThanOrEqualTo(new BigDecimal("0.5"));
        }
    }
}
