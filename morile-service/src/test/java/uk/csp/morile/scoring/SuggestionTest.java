package uk.csp.morile.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final ScoringModel MODEL = PublishedAssessment.model();

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "11,1", "12,2", "51,2", "52,3", "364,3", "365,4", "9000,4"})
    void frequency_followsEventsADayWeekAndMonth(long count, int level) {
        assertThat(suggest("frequency", count, null, null).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "149,1", "150,2", "666,2", "799,2", "800,3", "1499,3", "1500,4"})
    void volume_followsTheYearlyCount(long count, int level) {
        assertThat(suggest("volume", count, null, null).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"60,0.9,1", "60,1.0,2", "240,4.0,3", "480,8.0,4", "666,2.5,2"})
    void volume_followsTheRateWhereItIsReachedFirst(long count, double rate, int level) {
        assertThat(suggest("volume", count, rate, null).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "21, 25.0, false, 2",
        "347, 10.4, true, 3",
        "79, 68.7, true, 4",
        "95, 20.0, true, 4",
        "95, 19.9, true, 3",
        "-170, -9.7, true, 1",
        "-252, -25.0, true, 0",
        "-1, -100.0, false, 2",
        "0, 0.0, false, 2"
    })
    void trend_isAChangeThatChanceDoesNotMake(long change, double percent, boolean significant, int level) {
        var observed = new Observation.Change(change, percent, significant);
        assertThat(suggest("trend", 1000, null, observed).level()).isEqualTo(level);
    }

    @Test
    void trend_fromNothingIsStrongWhenSignificant() {
        var observed = new Observation.Change(12, null, true);
        Suggestion suggestion = suggest("trend", 12, null, observed);
        assertThat(suggestion.level()).isEqualTo(4);
        assertThat(suggestion.reached().clause()).contains("changed by +12 in");
    }

    @Test
    void trend_isSilentWithoutAYearBefore() {
        assertThat(criterion("trend").suggest(observation(100, null, null))).isEmpty();
    }

    @Test
    void criterion_ofPeopleAloneIsSilent() {
        assertThat(criterion("physical").suggest(observation(100, null, null))).isEmpty();
    }

    @Test
    void suggestion_namesItsFigureValueAndThreshold() {
        Suggestion suggestion = suggest("volume", 812, 3.07, null);
        assertThat(suggestion.figure()).isEqualTo("E22000056.burglary-residential.E22000056.R12-2019-03");
        assertThat(suggestion.figureRevision()).isEqualTo(7);
        assertThat(suggestion.value()).isEqualTo(812);
        assertThat(suggestion.reached().threshold()).isEqualTo(800);
        assertThat(suggestion.reached().clause())
                .isEqualTo("Burglary Residential reached 812 in the year to March 2019, threshold 800");
        assertThat(suggestion.missed().clause())
                .isEqualTo("Burglary Residential was 812 in the year to March 2019," + " below the threshold 1500");
    }

    @Test
    void suggestion_namesTheRateWhenTheRateDecided() {
        Suggestion suggestion = suggest("volume", 240, 4.126, null);
        assertThat(suggestion.value()).isEqualTo(4.13);
        assertThat(suggestion.reached().clause())
                .isEqualTo("Burglary Residential reached 4.13 per 1,000 in the year to March 2019,"
                        + " threshold 4 per 1,000");
    }

    @Test
    void clauseWithoutCount_namesTheThresholdAndNothingToComputeTheCountFrom() {
        Suggestion volume = suggest("volume", 812, 3.07, null);
        assertThat(volume.reached().clauseWithoutCount())
                .isEqualTo("Burglary Residential reached the threshold 800 in the year to March 2019");
        assertThat(volume.missed().clauseWithoutCount())
                .isEqualTo("Burglary Residential stayed below the threshold 1500 in the year to March 2019");
        Suggestion trend = suggest("trend", 812, null, new Observation.Change(135, 19.9, true));
        assertThat(trend.reached().clause()).contains("+135 (+19.9%)");
        assertThat(trend.reached().clauseWithoutCount())
                .isEqualTo("Burglary Residential rose significantly, by less than 20%, in the year to March 2019");
        assertThat(suggest("volume", 0, null, null).reached().clauseWithoutCount())
                .isEqualTo("Burglary Residential reached no threshold in the year to March 2019");
    }

    private static Suggestion suggest(String criterion, long count, Double rate, Observation.Change change) {
        return criterion(criterion).suggest(observation(count, rate, change)).orElseThrow();
    }

    private static Criterion criterion(String id) {
        return MODEL.criterion(id).orElseThrow();
    }

    private static Observation observation(long count, Double rate, Observation.Change change) {
        return new Observation(
                "E22000056.burglary-residential.E22000056.R12-2019-03",
                7,
                "burglary-residential",
                "Burglary Residential",
                YearMonth.of(2019, 3),
                count,
                rate,
                change);
    }
}
