package uk.csp.gateway.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void months_outsideTheLimits_areNamed() {
        Trend trend = Trend.of(
                "Robbery",
                series(
                        List.of(),
                        month("2019-01", 20L, "none"),
                        month("2019-02", 61L, "above-limits"),
                        month("2019-03", 2L, "below-limits")));
        assertThat(trend.sentences())
                .containsExactly(
                        "One month is above the control limits: February 2019 (61).",
                        "One month is below the control limits: March 2019 (2).");
        assertThat(trend.rows().get(1).stands()).isTrue();
        assertThat(trend.rows().get(1).expected()).isEqualTo("10 to 30");
        assertThat(trend.chart().svg()).contains("February 2019 (61)");
    }

    @Test
    void months_inARun_areCountedAndNotCalledOutside() {
        Trend trend = Trend.of("Robbery", series(List.of(), month("2019-01", 22L, "run-above-centre")));
        assertThat(trend.sentences())
                .containsExactly(
                        "1 month belongs to a run of eight or more above the average, the last of them January 2019.");
        assertThat(trend.rows().get(0).stands()).isFalse();
    }

    @Test
    void quietSeries_saysSo() {
        assertThat(Trend.of("Robbery", series(List.of(), month("2019-01", 20L, "none")))
                        .sentences()
                        .get(0))
                .startsWith("No month is outside");
    }

    @Test
    void missingMonth_isSaidAndIsNoZero() {
        Trend trend = Trend.of(
                "Robbery", series(List.of("2019-02"), month("2019-01", 20L, "none"), month("2019-02", null, null)));
        assertThat(trend.sentences()).contains("Not received, which is not zero: February 2019.");
        assertThat(trend.rows().get(1).count()).isEqualTo("Not received");
        assertThat(trend.sheet().csv()).contains("2019-02,,");
    }

    @Test
    void withoutLimits_itSaysSo() {
        SeriesAnswer series = new SeriesAnswer(
                "2019-01", "2019-01", true, List.of(), List.of(month("2019-01", 0L, null)), null, null, List.of());
        assertThat(Trend.of("Homicide", series).sentences().get(0)).startsWith("There are too few months");
        assertThat(Trend.of("Homicide", series).baseline()).isNull();
    }

    private static SeriesAnswer series(List<String> missing, SeriesAnswer.Month... months) {
        return new SeriesAnswer(
                months[0].month(),
                months[months.length - 1].month(),
                missing.isEmpty(),
                missing,
                List.of(months),
                new SeriesAnswer.Limits("2016-04", "2019-03", 36, false),
                null,
                List.of());
    }

    private static SeriesAnswer.Month month(String month, Long count, String signal) {
        return new SeriesAnswer.Month(month, count, null, 20d, 10d, 30d, signal, count != null);
    }
}
