package uk.csp.morile.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaleTest {
    private static final Criterion VOLUME =
            PublishedAssessment.model().criterion("volume").orElseThrow();

    @ParameterizedTest
    @CsvSource({"2020-03-31,false", "2020-04-01,true", "2019-04-01,false"})
    void level_isStaleAfterTwelveMonths(LocalDate day, boolean stale) {
        assertThat(reading(Origin.AGREED, 2, List.of()).isStale(day)).isEqualTo(stale);
    }

    @Test
    void newerFigure_renewsADataDrivenLevelAndNoAgreedOne() {
        Observation newer = new Observation("figure", 1, "robbery", "Robbery", YearMonth.of(2020, 6), 300, null, null);
        LocalDate day = LocalDate.of(2020, 7, 15);
        CriterionReading renewed = reading(Origin.DATA_DRIVEN, 2, List.of(newer));
        assertThat(renewed.isStale(day)).isFalse();
        assertThat(renewed.speaksFor()).isEqualTo("2020-06-30");
        assertThat(reading(Origin.AGREED, 2, List.of(newer)).isStale(day)).isTrue();
    }

    @Test
    void unknownLevel_isNotStaleButUnknown() {
        assertThat(reading(Origin.AGREED, null, List.of()).isStale(LocalDate.of(2030, 1, 1)))
                .isFalse();
    }

    private static CriterionReading reading(Origin origin, Integer level, List<Observation> observations) {
        return CriterionReading.of(
                VOLUME, new Judgement("volume", level, origin, LocalDate.of(2019, 3, 31)), observations);
    }
}
