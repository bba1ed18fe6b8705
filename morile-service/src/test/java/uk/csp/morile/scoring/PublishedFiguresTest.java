package uk.csp.morile.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.csp.morile.register.ThreatRegister.Threat;

/** The printed totals of both years suggest just what the sample's judgements say, so nothing drifts with the sample. */
class PublishedFiguresTest {
    /** indicator | 2017/18 | 2018/19 | whether the change is significant (exact Poisson test, two-sided, 5 per cent). */
    private static final String TOTALS =
            """
            domestic-homicide        |    1 |    0 | false
            homicide                 |    4 |    3 | false
            domestic-abuse-crimes    | 3850 | 4642 | true
            rape                     |  352 |  329 | false
            other-sexual-offences    |  652 |  724 | false
            alcohol-related-crime    | 2795 | 3143 | true
            trafficking-class-a      |   84 |  105 | false
            trafficking-other-drugs  |   85 |  101 | false
            possession-of-drugs      |  708 |  778 | false
            hate-crime               |  434 |  529 | true
            anti-social-behaviour    | 9349 | 8838 | true
            public-order             | 1527 | 1618 | false
            criminal-damage          | 3032 | 2773 | true
            arson                    |  112 |  110 | false
            burglary-residential     |  677 |  666 | false
            robbery                  |  235 |  255 | false
            shoplifting              | 1755 | 1585 | true
            theft-from-motor-vehicle | 1009 |  757 | true
            theft-of-motor-vehicle   |  115 |  194 | true
            other-theft              | 1180 | 1108 | false
            violence-with-injury     | 2245 | 2490 | true
            violence-without-injury  | 3326 | 3673 | true
            """;

    private final ScoringModel model = PublishedAssessment.model();

    @Test
    void totals_coverEveryIndicatorOfTheRegister() {
        Set<String> linked = PublishedAssessment.register().threats().stream()
                .flatMap(Threat::allIndicators)
                .collect(Collectors.toSet());
        assertThat(observations().keySet()).isEqualTo(linked);
    }

    @Test
    void dataDrivenJudgements_areWhatTheTotalsSuggest() {
        Set<String> compared = new HashSet<>();
        for (Threat threat : PublishedAssessment.register().threats()) {
            for (CriterionReading reading : rate(threat, observations()).criteria()) {
                if (reading.judgement().origin() == Origin.DATA_DRIVEN) {
                    compared.add(threat.id() + "." + reading.criterion().id());
                    assertThat(reading.replaced()).isTrue();
                    assertThat(reading.indicativeLevel())
                            .as("%s of %s", reading.criterion().id(), threat.id())
                            .isEqualTo(reading.judgedLevel());
                }
            }
        }
        assertThat(compared).hasSize(18 * 3);
    }

    @Test
    void noThreat_driftsWithTheTotals() {
        assertThat(PublishedAssessment.register().threats()).allSatisfy(threat -> {
            ThreatRating rating = rate(threat, observations());
            assertThat(rating.drift()).isNull();
            assertThat(rating.indicative()).isEqualTo(rating.judged());
        });
    }

    @Test
    void burglary_driftsWhenSomeHundredMoreAreRecorded() {
        ThreatRating rating = rate(threat("burglary"), with("burglary-residential", 812, 677, true));

        assertThat(rating.judged().band()).isEqualTo("Standard");
        assertThat(rating.indicative().band()).isEqualTo("Moderate");
        assertThat(rating.drift().because()).extracting(Drift.Reason::criterion).containsExactly("volume", "trend");
        assertThat(rating.drift().because().get(0).sentence())
                .isEqualTo("Volume rose from low to moderate because burglary-residential reached 812 in the year"
                        + " to March 2019, threshold 800.");
    }

    @Test
    void burglary_driftsFromTheThresholdOnAndNotBelow() {
        assertThat(rate(threat("burglary"), with("burglary-residential", 799, 677, true))
                        .drift())
                .isNull();
        assertThat(rate(threat("burglary"), with("burglary-residential", 800, 677, true))
                        .drift())
                .isNotNull();
    }

    @Test
    void alcoholRelatedCrime_driftsDownWhenItFalls() {
        ThreatRating rating = rate(threat("alcohol-related-crime"), with("alcohol-related-crime", 700, 2795, true));

        assertThat(rating.drift().from()).isEqualTo("Moderate");
        assertThat(rating.drift().to()).isEqualTo("Standard");
        assertThat(rating.drift().because().get(0).sentence())
                .isEqualTo("Volume fell from high to low because alcohol-related-crime was 700 in the year"
                        + " to March 2019, below the threshold 800.");
    }

    @Test
    void figure_olderThanTheJudgementSaysNothingAgainstIt() {
        Map<String, Observation> older = observations();
        Observation now = older.get("burglary-residential");
        older.put(
                "burglary-residential",
                new Observation(
                        now.figure(), 1, now.indicator(), now.label(), YearMonth.of(2019, 2), 5000, null, null));

        assertThat(rate(threat("burglary"), older).drift()).isNull();
    }

    @Test
    void agreedLevel_isNotReplacedByAFigure() {
        Judgement agreed = new Judgement("volume", 2, Origin.AGREED, LocalDate.of(2019, 3, 31));
        Observation many = with("burglary-residential", 5000, 677, true).get("burglary-residential");

        ThreatRating rating = ThreatRating.of(model, List.of(agreed), Map.of("volume", List.of(many)));

        CriterionReading volume = rating.criteria().stream()
                .filter(reading -> reading.criterion().id().equals("volume"))
                .findFirst()
                .orElseThrow();
        assertThat(volume.suggestion().level()).isEqualTo(4);
        assertThat(volume.indicativeLevel()).isEqualTo(2);
    }

    @Test
    void carriedForwardScores_sayTheirYears() {
        assertThat(scoredFor("anti-social-behaviour")).isEqualTo("2017/18 with likelihood and trends of 2018/19");
        assertThat(scoredFor("domestic-abuse")).isNull();
    }

    private String scoredFor(String threat) {
        return ScoredFor.words(model, PublishedAssessment.judgements().get(threat));
    }

    private ThreatRating rate(Threat threat, Map<String, Observation> observations) {
        Map<String, List<Observation>> byCriterion = new HashMap<>();
        threat.indicators()
                .forEach((criterion, indicators) -> byCriterion.put(
                        criterion, indicators.stream().map(observations::get).toList()));
        return ThreatRating.of(model, PublishedAssessment.judgements().get(threat.id()), byCriterion);
    }

    private static Threat threat(String id) {
        return PublishedAssessment.register().threat(id).orElseThrow();
    }

    private static Map<String, Observation> with(String indicator, long count, long before, boolean significant) {
        Map<String, Observation> observations = observations();
        observations.put(indicator, observation(indicator, before, count, significant));
        return observations;
    }

    private static Map<String, Observation> observations() {
        return TOTALS.lines()
                .map(line -> line.split("\\|"))
                .map(cells -> observation(
                        cells[0].strip(),
                        Long.parseLong(cells[1].strip()),
                        Long.parseLong(cells[2].strip()),
                        Boolean.parseBoolean(cells[3].strip())))
                .collect(Collectors.toMap(Observation::indicator, one -> one, (a, b) -> a, HashMap::new));
    }

    private static Observation observation(String indicator, long before, long count, boolean significant) {
        Double percent = before == 0 ? null : 100.0 * (count - before) / before;
        return new Observation(
                "E22000056." + indicator + ".E22000056.R12-2019-03",
                1,
                indicator,
                indicator,
                YearMonth.of(2019, 3),
                count,
                1000.0 * count / 264_199,
                new Observation.Change(count - before, percent, significant));
    }
}
