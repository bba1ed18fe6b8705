package uk.csp.gateway.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportedFamilyTest {
    @Test
    void ownValue_isRankedAmongPartnershipsAndAgainstTheMeanOfTheFamily() {
        ComparisonAnswer comparison = ReportedFamily.of(figure(
                        place("partnership", "A", "84.2"),
                        place("partnership", "B", "150.3"),
                        place("family", "Most similar family", "107.7")))
                .orElseThrow()
                .comparison();
        assertThat(comparison.own().rank()).isEqualTo(2);
        assertThat(comparison.own().of()).isEqualTo(3);
        assertThat(comparison.own().percentFromMean()).isEqualByComparingTo("-16.4");
        assertThat(comparison.group().name()).isEqualTo("Most similar family");
        assertThat(comparison.inWords())
                .isEqualTo(
                        "Plymouth: 90 per 1,000 in 2018/19, against a mean of 107.7. Rank 2 of 3, 1 being the lowest.");
    }

    @Test
    void amongCountries_thereIsNoRank() {
        ComparisonAnswer comparison = ReportedFamily.of(figure(place("country", "England", "32.9")))
                .orElseThrow()
                .comparison();
        assertThat(comparison.own().rank()).isNull();
        assertThat(comparison.rows()).hasSize(2);
    }

    @Test
    void nothingBesideIt_isNoComparison() {
        assertThat(ReportedFamily.of(figure())).isEmpty();
        assertThat(ReportedFamily.of(figure(place("partnership", "A", null)))).isEmpty();
    }

    private static FigureAnswer.Comparator place(String kind, String name, String value) {
        return new FigureAnswer.Comparator(name, kind, name, value == null ? null : new BigDecimal(value));
    }

    private static FigureAnswer figure(FigureAnswer.Comparator... others) {
        return new FigureAnswer(
                "E22000056.all-crime-rate.E22000056.FY2018-19",
                1,
                new FigureAnswer.Indicator("all-crime-rate", "All crime", false, ""),
                new FigureAnswer.Area("E22000056", "partnership", "Plymouth"),
                new FigureAnswer.Period("FY2018-19", "financial-year", "2018-04", "2019-03", "2018/19"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Instant.EPOCH,
                new FigureAnswer.Reported(
                        "rate", 1000, "exact", new BigDecimal("90"), null, null, null, List.of(others)));
    }
}
