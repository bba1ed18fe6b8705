package uk.csp.reporting.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Figure.Period;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.facts.Reported;
import uk.csp.reporting.facts.Reported.Comparator;

class TotalsTest {
    private static final Period YEAR = FactsBuilder.period(ReportPeriod.financialYear(2018));
    private static final Period THREE_YEARS = new Period("R36-2017-12", "months", "2015-01", "2017-12", "36 months");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "49|40|There were 49 referrals to Prevent in 2018/19, 9 more than the 40 in 2017/18.",
                "40|49|There were 40 referrals to Prevent in 2018/19, 9 fewer than the 49 in 2017/18.",
                "9|9|There were 9 referrals to Prevent in 2018/19, as many as in 2017/18.",
                "1|3|There was 1 referral to Prevent in 2018/19, 2 fewer than the 3 in 2017/18.",
                "0|4|There were no referrals to Prevent in 2018/19, compared with 4 in 2017/18.",
                "0|0|There were no referrals to Prevent in 2018/19, as many as in 2017/18.",
                "5||There were 5 referrals to Prevent in 2018/19."
            })
    void counted_saysHowManyAndHowManyMore(long now, Long before, String sentence) {
        Facts facts = new FactsBuilder("FY2018-19")
                .total("prevent-referrals", "Referrals to Prevent", YEAR, now, before)
                .done();
        assertThat(Totals.counted(facts.newest("prevent-referrals").orElseThrow())
                        .plain())
                .isEqualTo(sentence);
    }

    @Test
    void counted_namesTheYearsItIsOf() {
        Facts facts = new FactsBuilder("FY2018-19")
                .total("deaths-from-drug-misuse", "Deaths", THREE_YEARS, 52L, 50L)
                .done();
        assertThat(Totals.counted(facts.newest("deaths-from-drug-misuse").orElseThrow())
                        .plain())
                .isEqualTo(
                        "There were 52 deaths from drug misuse in 2015 to 2017, 2 more than the 50 in 2014 to 2016.");
    }

    @Test
    void counted_printsARangeByItsEnds() {
        Reported range = FactsBuilder.reported(
                "count", 1, "range", null, new BigDecimal(4), new BigDecimal(16), null, List.of());
        Facts facts = new FactsBuilder("FY2018-19")
                .reported("prevent-referrals", "Referrals", YEAR, "prevent-referrals", range)
                .done();
        assertThat(Totals.counted(facts.newest("prevent-referrals").orElseThrow())
                        .plain())
                .isEqualTo("There were 4 to 16 referrals to Prevent in 2018/19.");
    }

    @Test
    void compared_groupsPlacesByDirection() {
        Reported rate = FactsBuilder.reported(
                "rate",
                100_000,
                "exact",
                new BigDecimal("7.1"),
                null,
                null,
                null,
                List.of(
                        place("E92000001", "country", "England", "4.3"),
                        place("E12000009", "region", "South West", "7.10")));
        Facts facts = new FactsBuilder("FY2018-19")
                .reported("death-rate-from-drug-misuse", "Deaths", THREE_YEARS, "any", rate)
                .done();
        assertThat(Totals.compared(facts.newest("death-rate-from-drug-misuse").orElseThrow(), facts)
                        .plain())
                .isEqualTo("Rate of death from drug misuse (2015 to 2017): 7.1 per 100,000, the same as in the South"
                        + " West (7.1), and higher than in England (4.3).");
    }

    @Test
    void direction_isSignificantOnlyOutsideTheLimitsOfTheSource() {
        Reported limited = new Reported(
                "m",
                "rate",
                1,
                "exact",
                new BigDecimal("47.3"),
                null,
                null,
                null,
                new Reported.Confidence(new BigDecimal(40), new BigDecimal(55)),
                null,
                null,
                List.of(),
                null);
        assertThat(Totals.direction(limited, new BigDecimal("32.9"))).isEqualTo("significantly higher than");
        assertThat(Totals.direction(limited, new BigDecimal("54"))).isEqualTo("lower than");
    }

    private static Comparator place(String area, String kind, String name, String value) {
        return new Comparator(area, kind, name, "exact", new BigDecimal(value), null, null, null);
    }
}
