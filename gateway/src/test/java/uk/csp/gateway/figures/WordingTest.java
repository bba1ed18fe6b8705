package uk.csp.gateway.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void missing_isNotZero() {
        assertThat(Wording.count(null)).isEqualTo("Not received");
        assertThat(Wording.count(0L)).isEqualTo("0");
        assertThat(Wording.count(21_907L)).isEqualTo("21,907");
        assertThat(Wording.change(null, null)).isEqualTo("No comparison");
    }

    @Test
    void change_saysDirectionAndPercent() {
        assertThat(Wording.change(-11L, "−1.6%")).isEqualTo("Down 11 (−1.6%)");
        assertThat(Wording.change(1_312L, "+4.6%")).isEqualTo("Up 1,312 (+4.6%)");
        assertThat(Wording.change(0L, "0.0%")).isEqualTo("No change");
        assertThat(Wording.percent(new BigDecimal("-1.624815"))).isEqualTo("−1.6%");
        assertThat(Wording.percent(new BigDecimal("-0.01"))).isEqualTo("0.0%");
    }

    @Test
    void rate_saysWhatItIsPer() {
        FigureAnswer.Rate rate = new FigureAnswer.Rate(
                new BigDecimal("82.918"), 1000, new FigureAnswer.Denominator("all residents", 264_199, "mid-2016"));
        assertThat(Wording.rate(rate)).isEqualTo("82.9 per 1,000 residents");
        assertThat(Wording.rateValue(new BigDecimal("0.0227"))).isEqualTo("0.02");
        assertThat(Wording.rate(null)).isEqualTo("No rate");
    }

    @Test
    void incomplete_isMarkedWithItsMonths() {
        assertThat(Wording.incompleteness(
                        new FigureAnswer.Completeness(false, List.of("2019-02", "2019-03"), List.of(), List.of())))
                .isEqualTo("Incomplete: February 2019, March 2019 not received.");
        assertThat(Wording.incompleteness(new FigureAnswer.Completeness(true, List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void codes_areWords() {
        assertThat(Wording.cell(cell(null, "[c]", "[c]"))).isEqualTo("Confidential");
        assertThat(Wording.cell(cell(null, "[low]"))).isEqualTo("Too few to say");
        assertThat(Wording.cell(null)).isEqualTo("Not available");
        assertThat(Wording.cell(cell("1235", "1235", "[p]"))).isEqualTo("1,235 (provisional)");
        assertThat(Wording.cell(cell("4.67", "4.7"))).isEqualTo("4.7");
    }

    private static PublicTableAnswer.Cell cell(String value, String printed, String... codes) {
        return new PublicTableAnswer.Cell(value == null ? null : new BigDecimal(value), printed, List.of(codes));
    }
}
