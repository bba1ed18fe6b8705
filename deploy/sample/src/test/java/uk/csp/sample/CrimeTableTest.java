package uk.csp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the assessment, typed off the page once more: rows of the feeds against print. */
class CrimeTableTest {

    @ParameterizedTest
    @CsvSource({
        "all-crime, 22903, 23729, 3.6, 90",
        "burglary-residential, 677, 666, -2, 2.5",
        "burglary-commercial, 552, 534, -3, 2.0",
        "robbery, 235, 255, 9, 1.0",
        "other-theft, 1180, 1108, -6, 4.2",
        "shoplifting, 1755, 1585, -10, 6.0",
        "theft-from-motor-vehicle, 1009, 757, -25, 2.9",
        "theft-of-motor-vehicle, 115, 194, 69, 0.7",
        "anti-social-behaviour, 9349, 8838, -5, 33.5",
        "criminal-damage, 3032, 2773, -9, 10.5",
        "public-order, 1527, 1618, 6, 6.1",
        "rape, 352, 329, -7, 1.2",
        "other-sexual-offences, 652, 724, 11, 2.7",
        "domestic-abuse-crimes, 3850, 4642, 21, 21.3",
        "domestic-abuse-incidents, 2178, 1910, -12, 8.8",
        "possession-of-drugs, 708, 778, 10, 2.9",
        "drug-trafficking, 169, 206, 22, 0.8",
        "violence-with-injury, 2245, 2490, 11, 9.4",
        "violence-without-injury, 3326, 3673, 10, 13.9",
        "hate-crime, 434, 529, 22, 2.0",
        "alcohol-related-crime, 2795, 3143, 12, 11.9",
    })
    void row_isAsPrinted(String indicator, int before, int after, BigDecimal percent, BigDecimal rate) {
        int denominator = indicator.startsWith("domestic-abuse") ? 217_850 : 264_199;

        assertThat(Feeds.count(2017, counted(indicator))).isEqualTo(before);
        assertThat(Feeds.count(2018, counted(indicator))).isEqualTo(after);
        assertThat(Rounding.percentChange(before, after, percent.scale())).isEqualTo(percent);
        assertThat(Rounding.rate(after, denominator, rate.scale())).isEqualTo(rate);
    }

    @Test
    void publishedTotals_recomputeFromTheirCounts() {
        assertThat(PublishedTotals.crimeTable()).hasSize(21).allSatisfy(row -> {
            assertThat(Rounding.percentChange(
                            row.before(), row.after(), row.changePercent().scale()))
                    .isEqualTo(row.changePercent());
            row.changeCount()
                    .ifPresent(change -> assertThat(row.after() - row.before()).isEqualTo(change));
            BigDecimal rate =
                    Rounding.rate(row.after(), row.denominator(), row.rate().scale());
            assertThat(rate)
                    .isEqualTo(
                            row.indicator().equals("drug-trafficking") ? PublishedTotals.TRAFFICKING_RATE : row.rate());
        });
    }

    @Test
    void traffickingRate_isASlipThatFitsClassAAlone() {
        assertThat(Rounding.rate(105, PublishedTotals.RESIDENTS, 1)).isEqualTo("0.4");
    }

    @Test
    void allCrime_holdsCategoriesWithoutRow() {
        int inRows = Feeds.count(
                2018,
                r -> r.crime()
                        && PublishedTotals.crimeTable().stream()
                                .anyMatch(row -> row.indicator().equals(r.category())));

        assertThat(23_729 - inRows).isEqualTo(6_039);
    }

    @Test
    void shares_areAsInTheQuickFacts() {
        assertThat(Rounding.share(Feeds.count(2018, counted("domestic-abuse-crimes")), 23_729))
                .isEqualTo("20");
        assertThat(Rounding.share(Feeds.count(2018, counted("alcohol-related-crime")), 23_729))
                .isEqualTo("13");
        assertThat(Rounding.share(Feeds.count(2018, counted("hate-crime")), 23_729))
                .isEqualTo("2");
    }

    @Test
    void earlierYear_makesThePrintedEarlierChanges() {
        assertThat(Rounding.percentChange(Feeds.count(2016, Feeds.Row::crime), 22_903, 0))
                .isEqualTo("8");
        assertThat(Rounding.percentChange(Feeds.count(2016, counted("robbery")), 235, 0))
                .isEqualTo("-13");
        assertThat(Feeds.count(2016, counted("domestic-abuse-crimes"))).isLessThan(3_850);
    }

    static Predicate<Feeds.Row> counted(String indicator) {
        Map<String, Predicate<Feeds.Row>> special = Map.of(
                "all-crime", Feeds.Row::crime,
                "domestic-abuse-crimes", r -> r.crime() && r.has("domestic-abuse"),
                "domestic-abuse-incidents", r -> r.category().equals("domestic-abuse-incident"),
                "hate-crime", r -> r.crime() && r.flags().stream().anyMatch(f -> f.startsWith("hate-")),
                "alcohol-related-crime", r -> r.crime() && r.has("alcohol-related"));
        return special.getOrDefault(indicator, r -> r.category().equals(indicator));
    }
}
