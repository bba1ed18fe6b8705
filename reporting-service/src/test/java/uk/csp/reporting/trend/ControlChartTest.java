package uk.csp.reporting.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.document.Chart.Signal;
import uk.csp.reporting.trend.ControlChart.Judged;

/** The numbers of crime-data-service's own test: one rule, told twice. */
class ControlChartTest {
    @Test
    void limits_areThoseOfPoissonCountsWhereMonthsSpreadNoMore() {
        NavigableMap<YearMonth, Long> year = months("2018-04", 60, 62, 60, 62, 62, 60, 62, 60, 62, 62, 56, 100);
        ControlChart chart = ControlChart.of(year).orElseThrow();
        assertThat(chart.perDay()).isCloseTo(768 / 365.0, within(1e-12));
        assertThat(chart.spread()).isEqualTo(1);
        assertThat(chart.isProvisional()).isTrue();
        Judged march = chart.judge(year).get(YearMonth.parse("2019-03"));
        assertThat(march.range().centre()).isCloseTo(65.227, within(0.001));
        assertThat(march.range().lower()).isCloseTo(41.0, within(0.05));
        assertThat(march.range().upper()).isCloseTo(89.5, within(0.05));
        assertThat(march.signal()).isEqualTo(Signal.ABOVE_LIMITS);
        Judged february = chart.judge(year).get(YearMonth.parse("2019-02"));
        assertThat(february.range().centre()).as("a short month expects fewer").isCloseTo(58.915, within(0.001));
    }

    @Test
    void limits_areWidenedByTheSpreadOfNeighboursAndSkipAGap() {
        NavigableMap<YearMonth, Long> series = months("2018-01", 31, 45, 28, 52, 40, 33, 47, 38, 29, 55, 41, 36, 30);
        series.remove(YearMonth.parse("2018-06"));
        ControlChart chart = ControlChart.of(series).orElseThrow();
        assertThat(chart.perDay()).isCloseTo(1.289617486338798, within(1e-12));
        assertThat(chart.spread()).isCloseTo(2.0390268190403886, within(1e-12));
        Judged february = chart.judge(series).get(YearMonth.parse("2018-02"));
        assertThat(february.range().lower()).as("no count is below zero").isZero();
        assertThat(february.range().upper()).isCloseTo(72.9, within(0.05));
    }

    @Test
    void run_ofEightOnOneSideSignalsAsAWhole() {
        ControlChart chart = ControlChart.of(months("2016-01", 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31))
                .orElseThrow();
        NavigableMap<YearMonth, Long> eight = months("2017-01", 33, 30, 33, 32, 33, 32, 33, 33);
        assertThat(chart.judge(eight).values()).extracting(Judged::signal).containsOnly(Signal.RUN_ABOVE);
        NavigableMap<YearMonth, Long> seven = months("2017-01", 33, 30, 33, 32, 33, 32, 33, 30);
        assertThat(chart.judge(seven).values()).extracting(Judged::signal).containsOnly(Signal.NONE);
    }

    @Test
    void missingMonth_endsARun() {
        ControlChart chart = ControlChart.of(months("2016-01", 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31))
                .orElseThrow();
        NavigableMap<YearMonth, Long> nine = months("2017-01", 33, 30, 33, 32, 33, 32, 33, 33, 33);
        nine.remove(YearMonth.parse("2017-04"));
        assertThat(chart.judge(nine).values()).extracting(Judged::signal).containsOnly(Signal.NONE);
    }

    @Test
    void fewMonthsOrNoEvents_giveNoLimits() {
        assertThat(ControlChart.of(months("2018-01", 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9)))
                .isEmpty();
        assertThat(ControlChart.of(months("2018-01", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
                .isEmpty();
    }

    static NavigableMap<YearMonth, Long> months(String first, long... counts) {
        NavigableMap<YearMonth, Long> months = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            months.put(YearMonth.parse(first).plusMonths(i), counts[i]);
        }
        return months;
    }
}
