package uk.csp.reporting.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.csp.reporting.facts.FactsBuilder.reported;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Figure.Period;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.facts.Reported;

class NumbersTest {
    private static final ReportPeriod YEAR = ReportPeriod.financialYear(2018);

    @Test
    void withheld_printsItsCodeEverywhereAndKeepsItsOrigin() {
        Figure hidden = new FactsBuilder("FY2018-19")
                .year("robbery", "Robbery", YEAR, 255, 235L)
                .done()
                .known("robbery")
                .orElseThrow()
                .withheld(Numbers.CONFIDENTIAL);
        assertThat(hidden.known()).isFalse();
        assertThat(hidden.confidential()).isTrue();
        assertThat(Numbers.count(hidden).text()).isEqualTo("[c]");
        assertThat(Numbers.rate(hidden, 1).text()).isEqualTo("[c]");
        assertThat(Movement.of(hidden)).isEmpty();
        assertThat(Numbers.count(hidden).first().measure()).isEqualTo("withheld");
    }

    @Test
    void reportedValues_haveTheirUnitAndARangeItsEnds() {
        assertThat(value("rate", 1000, "13.8")).isEqualTo("13.8 per 1,000");
        assertThat(value("rate", 100_000, "546.0")).isEqualTo("546 per 100,000");
        assertThat(value("percent", 100, "1.58")).isEqualTo("1.58%");
        assertThat(value("percent", 100, "20")).isEqualTo("20%");
        assertThat(value("years", 1, "60.7")).isEqualTo("60.7 years");
        assertThat(range("4", "16")).isEqualTo("4 to 16");
        assertThat(range("4", null)).isEqualTo("at least 4");
        assertThat(Numbers.count(figure(reported("count", 1, "unavailable", null, null, null, "[z]", List.of())))
                        .text())
                .isEqualTo("[z]");
    }

    @Test
    void newest_isThatOfThePeriodElseTheLastThatEndsNoLater() {
        Facts facts = new FactsBuilder("FY2018-19")
                .total("deaths", "Deaths", new Period("R36-2017-12", "months", "2015-01", "2017-12", ""), 52L, 50L)
                .total("deaths", "Deaths", new Period("R12-2017-12", "months", "2017-01", "2017-12", ""), 20L, null)
                .total("deaths", "Deaths", new Period("R36-2019-12", "months", "2017-01", "2019-12", ""), 60L, null)
                .total("referrals", "Referrals", new Period("R12-2019-03", "months", "2018-04", "2019-03", ""), 9L, 9L)
                .total("referrals", "Referrals", FactsBuilder.period(YEAR), 9L, 9L)
                .done();
        assertThat(facts.newest("deaths").orElseThrow().period().code()).isEqualTo("R36-2017-12");
        assertThat(facts.newest("referrals").orElseThrow().period().code()).isEqualTo("FY2018-19");
        assertThat(facts.newest("nothing")).isEmpty();
    }

    private static String value(String unit, int per, String value) {
        return Numbers.value(figure(reported(unit, per, "exact", new BigDecimal(value), null, null, null, List.of())))
                .text();
    }

    private static String range(String lower, String upper) {
        return Numbers.count(figure(reported(
                        "count",
                        1,
                        "range",
                        null,
                        new BigDecimal(lower),
                        upper == null ? null : new BigDecimal(upper),
                        null,
                        List.of())))
                .text();
    }

    private static Figure figure(Reported reported) {
        return new FactsBuilder("FY2018-19")
                .reported("any", "Any", FactsBuilder.period(YEAR), "any", reported)
                .done()
                .figure("any")
                .orElseThrow();
    }
}
