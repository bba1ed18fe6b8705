package uk.csp.crimedata.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Month;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.analysis.Seasonality.Index;

/** Expected numbers come from an independent fit of the whole model by weighted least squares (thirteen unknowns). */
class SeasonalityTest {
    private final NavigableMap<YearMonth, Long> twoYears = ControlChartTest.months(
            "2017-01", 10, 8, 12, 9, 14, 15, 20, 22, 13, 11, 7, 9, 12, 9, 15, 11, 15, 19, 22, 27, 16, 12, 6, 10);

    @Test
    void indices_areThoseOfTheModel() {
        twoYears.remove(YearMonth.parse("2018-03"));
        Seasonality seasonality = new Seasonality(twoYears);
        assertThat(seasonality.trendPerYear()).isCloseTo(15.217391304347828, within(1e-9));
        Index march = seasonality.of(Month.MARCH);
        assertThat(march.years()).isEqualTo(1);
        assertThat(march.plain()).isCloseTo(89.720, within(0.001));
        assertThat(march.perDay()).isCloseTo(88.338, within(0.001));
        assertThat(march.trendRemoved())
                .as("its missing year was the busier one")
                .isCloseTo(98.4754, within(0.0001));
        Index august = seasonality.of(Month.AUGUST);
        assertThat(august.plain()).isCloseTo(183.178, within(0.001));
        assertThat(august.trendRemoved()).isCloseTo(176.1298, within(0.0001));
        assertThat(august.low()).isCloseTo(133.12, within(0.01));
        assertThat(august.high()).isCloseTo(233.04, within(0.01));
    }

    @Test
    void indices_averageToAHundred() {
        Seasonality seasonality = new Seasonality(twoYears);
        double plain = 0;
        double removed = 0;
        for (Month month : Month.values()) {
            plain += seasonality.of(month).plain();
            removed += seasonality.of(month).trendRemoved();
        }
        assertThat(plain / 12).isCloseTo(100, within(1e-9));
        assertThat(removed / 12).isCloseTo(100, within(1e-9));
    }

    @Test
    void pureGrowth_leavesNoSeason() {
        NavigableMap<YearMonth, Long> growing = new TreeMap<>();
        for (int i = 0; i < 36; i++) {
            YearMonth month = YearMonth.of(2016, 4).plusMonths(i);
            growing.put(month, Math.round(100_000 * month.lengthOfMonth() * Math.pow(1.2, i / 12.0)));
        }
        Seasonality seasonality = new Seasonality(growing);
        assertThat(seasonality.trendPerYear()).isCloseTo(20, within(0.001));
        assertThat(seasonality.of(Month.MARCH).perDay())
                .as("the last month of each year")
                .isGreaterThan(108);
        for (Month month : Month.values()) {
            assertThat(seasonality.of(month).trendRemoved()).isCloseTo(100, within(0.001));
        }
    }

    @Test
    void oneYear_tellsNoTrend() {
        Seasonality seasonality = new Seasonality(new TreeMap<>(twoYears.headMap(YearMonth.parse("2018-01"))));
        assertThat(seasonality.isKnown()).isTrue();
        assertThat(seasonality.hasTrend()).isFalse();
        assertThat(seasonality.of(Month.MAY).trendRemoved()).isNull();
    }

    @Test
    void calendarMonthWithoutData_leavesNothingToCompareWith() {
        assertThat(new Seasonality(new TreeMap<>(twoYears.headMap(YearMonth.parse("2017-12")))).isKnown())
                .isFalse();
        assertThat(new Seasonality(new TreeMap<>()).isKnown()).isFalse();
    }
}
