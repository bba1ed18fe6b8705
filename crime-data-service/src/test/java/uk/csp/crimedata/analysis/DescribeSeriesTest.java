package uk.csp.crimedata.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DescribeSeriesTest {
    @Test
    void monthSuppliedInPart_setsNoLimitAndSignalsNothing() {
        NavigableMap<YearMonth, Long> counts =
                ControlChartTest.months("2018-01", 62, 56, 62, 60, 62, 60, 5, 62, 60, 62, 60, 62, 62);
        YearMonth july = YearMonth.parse("2018-07");
        SeriesView series = new DescribeSeries(
                        counts.firstKey(), counts.lastKey(), counts.firstKey(), counts.lastKey(), counts, Set.of(july))
                .view(null, null, null, List.of());
        assertThat(series.complete()).isFalse();
        assertThat(series.missingMonths()).isEmpty();
        assertThat(series.limits().baselineMonths()).isEqualTo(12);
        assertThat(series.limits().meanPerDay()).isEqualByComparingTo("2");
        assertThat(series.months().get(6).count()).isEqualTo(5);
        assertThat(series.months().get(6).complete()).isFalse();
        assertThat(series.months().get(6).signal()).isNull();
        assertThat(series.seasonality()).as("no other July").isNull();
        assertThat(series.notes())
                .anyMatch(note -> note.startsWith("Probably not supplied whole") && note.contains("2018-07"));
    }
}
