package uk.csp.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.PartnershipPlans.Target;
import uk.csp.reporting.facts.ReportPeriod;

class MeasureProgressTest {
    private static final ReportPeriod Y16 = ReportPeriod.financialYear(2016);
    private static final ReportPeriod Y17 = ReportPeriod.financialYear(2017);
    private static final ReportPeriod Y18 = ReportPeriod.financialYear(2018);

    /** Half of the way from 2016/17 to 2020/21 is gone, or all of it. */
    @ParameterizedTest
    @CsvSource({
        // direction, percent, by, baseline, latest, state, path, to reach, chance
        "reduce,   10, FY2020-21, 1000,  950, on-track, 950, 900, true",
        "reduce,   10, FY2020-21, 1000,  951, behind,   950, 900, true",
        "reduce,   10, FY2020-21, 1000, 1100, behind,   950, 900, false",
        "reduce,   10, FY2020-21, 1000,  900, met,      950, 900, false",
        "reduce,   10, FY2018-19, 1000,  900, met,      900, 900, false",
        "reduce,   10, FY2018-19, 1000,  901, not-met,  900, 900, true",
        "reduce,   10, FY2018-19, 1000, 1100, not-met,  900, 900, false",
        "reduce,   50, FY2018-19, 1000,  501, not-met,  500, 500, true",
        "reduce,    1, FY2018-19, 1000,  990, met,      990, 990, true",
        "reduce,  100, FY2018-19,   40,    0, met,        0,   0, false",
        "reduce,  100, FY2018-19,   40,    1, not-met,    0,   0, false",
        "increase, 20, FY2020-21, 1000, 1100, on-track, 1100, 1200, false",
        "increase, 20, FY2020-21, 1000, 1099, behind,   1100, 1200, true",
        "increase, 20, FY2020-21, 1000, 1200, met,      1100, 1200, false",
        "increase, 20, FY2018-19, 1000, 1000, not-met,  1200, 1200, false",
    })
    void state_followsTheStraightPath(
            String direction,
            String percent,
            String by,
            long before,
            long now,
            String state,
            String path,
            String toReach,
            boolean chance) {
        Progress progress = judge(facts(before, now), SamplePlans.by(direction, "count", percent, "FY2016-17", by));
        assertThat(progress.state().code()).isEqualTo(state);
        assertThat(progress.path()).isEqualByComparingTo(path);
        assertThat(progress.goal()).isEqualByComparingTo(toReach);
        assertThat(progress.mayBeChance()).as("within chance").isEqualTo(chance);
    }

    @Test
    void value_isReachedOnAPathToItself() {
        Progress progress = judge(facts(1000, 960), SamplePlans.to("reduce", "count", "900", "FY2016-17", "FY2020-21"));
        assertThat(progress.path()).isEqualByComparingTo("950");
        assertThat(progress.state()).isEqualTo(Progress.State.BEHIND);
    }

    /** 8,838 incidents among 264,199 residents are 33.45 per 1,000. */
    @ParameterizedTest
    @CsvSource({"33.5, met", "33.4521, met", "33.452, not-met", "33.4, not-met"})
    void rate_isComparedUnrounded(String value, String state) {
        Target target = SamplePlans.to("reduce", "rate", value, "FY2016-17", "FY2018-19");
        assertThat(judge(facts(10_300, 8_838), target).state().code()).isEqualTo(state);
    }

    @Test
    void target_whoseTimeIsOver_isJudgedByItsOwnYear() {
        Facts facts = new FactsBuilder("FY2018-19")
                .year("robbery", "Robbery", Y16, 1000, null)
                .year("robbery", "Robbery", Y17, 890, null)
                .year("robbery", "Robbery", Y18, 1300, null)
                .done();
        Progress progress = judge(facts, SamplePlans.by("reduce", "count", "10", "FY2016-17", "FY2017-18"));
        assertThat(progress.state()).isEqualTo(Progress.State.MET);
        assertThat(progress.judgedBy().code()).isEqualTo("FY2017-18");
    }

    @Test
    void statedBaseline_servesOnlyWhereNoFigureIsHeld() {
        Target target = SamplePlans.stated("reduce", "2000", "10", "FY2016-17", "FY2018-19");
        Facts without = new FactsBuilder("FY2018-19")
                .year("robbery", "Robbery", Y18, 1800, null)
                .done();
        assertThat(judge(without, target).state()).isEqualTo(Progress.State.MET);
        assertThat(judge(facts(1000, 1800), target).goal())
                .as("the figure counts")
                .isEqualByComparingTo("900");
    }

    @ParameterizedTest
    @CsvSource({
        "19, base-too-small, the baseline is fewer than 20",
        "20, , ",
        "0,  base-too-small, the baseline is fewer than 20",
    })
    void smallBaseline_isNotMeasurable(long before, String code, String words) {
        Progress progress = judge(facts(before, 10), SamplePlans.by("reduce", "count", "10", "FY2016-17", "FY2018-19"));
        assertReason(progress, code, words);
    }

    @Test
    void whatIsMissing_isNotMeasurableAndSaysWhy() {
        Target target = SamplePlans.by("reduce", "count", "10", "FY2016-17", "FY2018-19");
        FactsBuilder only = new FactsBuilder("FY2018-19").year("robbery", "Robbery", Y16, 1000, null);
        assertReason(judge(only.done(), target), "figure-missing", "there is no figure for 2018/19");
        only.incomplete("robbery", "Robbery", Y18, 500L, "2018-12", "2019-01");
        assertReason(
                judge(only.done(), target),
                "figure-incomplete",
                "the figure for 2018/19 lacks December 2018 to January 2019");
        Facts noBaseline = new FactsBuilder("FY2018-19")
                .year("robbery", "Robbery", Y18, 1000, null)
                .done();
        assertReason(judge(noBaseline, target), "figure-missing", "there is no figure for 2016/17");
    }

    @Test
    void hiddenFigure_givesNoProgress() {
        Figure hidden = facts(1000, 900).figure("robbery").orElseThrow().withheld("[c]");
        Facts facts = new FactsBuilder("FY2018-19")
                .year("robbery", "Robbery", Y16, 1000, null)
                .figure(hidden)
                .done();
        Progress progress = judge(facts, SamplePlans.by("reduce", "count", "10", "FY2016-17", "FY2018-19"));
        assertReason(progress, "confidential", "the figure for 2018/19 is too small to be published");
        assertThat(TargetWords.latest(progress).text()).isEqualTo("[c]");
        assertThat(progress.path()).isNull();
    }

    @Test
    void probableGap_isNotMeasurable() {
        Figure whole = facts(1000, 900).figure("robbery").orElseThrow();
        Figure gap = new Figure(
                whole.figure(),
                2,
                whole.partnership(),
                whole.indicator(),
                whole.area(),
                whole.period(),
                600L,
                null,
                null,
                whole.rate(),
                new Figure.Completeness(true, List.of(), List.of(), List.of("2018-11")),
                whole.sources(),
                whole.knownAt(),
                null,
                null);
        Facts facts = new FactsBuilder("FY2018-19")
                .year("robbery", "Robbery", Y16, 1000, null)
                .figure(gap)
                .done();
        assertReason(
                judge(facts, SamplePlans.by("reduce", "count", "10", "FY2016-17", "FY2018-19")),
                "probable-gap",
                "the figure for 2018/19 probably lacks a part of November 2018");
    }

    @Test
    void targetOfTheNextPlan_hasNotBegun() {
        Progress progress = judge(facts(1000, 900), SamplePlans.by("reduce", "count", "10", "FY2018-19", "FY2021-22"));
        assertReason(progress, "not-begun", "its baseline is 2018/19, so nothing can be said yet");
        assertThat(progress.goal()).isEqualByComparingTo("810");
    }

    /** Between the same rates, what chance explains depends on how many events stand behind them. */
    @Test
    void chance_isJudgedByCountsBehindRates() {
        Target target = SamplePlans.by("reduce", "rate", "10", "FY2016-17", "FY2018-19");
        assertThat(judge(facts(100, 95), target).mayBeChance()).isTrue();
        assertThat(judge(facts(100_000, 95_000), target).mayBeChance()).isFalse();
    }

    private static void assertReason(Progress progress, String code, String words) {
        if (code == null) {
            assertThat(progress.reason()).isNull();
            return;
        }
        assertThat(progress.state()).isEqualTo(Progress.State.NOT_MEASURABLE);
        assertThat(progress.reason().code()).isEqualTo(code);
        assertThat(progress.reason().words()).startsWith(words);
    }

    private static Progress judge(Facts facts, Target target) {
        return new MeasureProgress(facts).of(target);
    }

    private static Facts facts(long before, long now) {
        return new FactsBuilder("FY2018-19")
                .year("robbery", "Robbery", Y16, before, null)
                .year("robbery", "Robbery", Y18, now, null)
                .done();
    }
}
