package uk.csp.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Lineage;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.PartnershipPlans;
import uk.csp.reporting.facts.Printed;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.lineage.Recompute;
import uk.csp.reporting.lineage.Recompute.Verdict;

class PlanSectionTest {
    @Test
    void progress_isATableInWordsWithTones() {
        Table table = table(section(published(SamplePlans.sample())), "plan-progress-table");
        assertThat(Printed.rows(table))
                .extracting(row -> String.join(" | ", row))
                .contains(
                        "Reduce alcohol-related crime by 5% by 2018/19 (from 2016/17) | Safer People | 2,520 | 2,394 | 3,143"
                                + " | 2,394 | -494% | Not met",
                        "Reduce the rate of anti-social behaviour to 35.0 per 1,000 by 2018/19 (from 2016/17)"
                                + " | Safer Communities | 39.0 | 35.0 | 33.5 | 35.0 | 139% | Met",
                        "Reduce domestic homicide to 0 by 2018/19 (from 2016/17) | Safer Families | 0 | [x] | 0 | 0 | [x]"
                                + " | Not measurable");
        assertThat(table.rows().get(0).cells().get(7).tone()).isEqualTo("standard");
        assertThat(table.notes())
                .extracting(note -> note.plain())
                .anySatisfy(note -> assertThat(note)
                        .startsWith("The distance from where it should stand is of a size that can arise by chance")
                        .contains("robbery"))
                .anySatisfy(note -> assertThat(note).contains("not measurable, because the baseline is fewer than 20"));
    }

    @Test
    void chart_saysHowMuchOfTheWayIsGone() {
        Section section = section(published(SamplePlans.sample())).sections().get(1);
        Chart chart = section.blocks().stream()
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(chart.points())
                .extracting(point -> point.label() + ": " + point.value() + " " + point.group())
                .contains(
                        "Reduce robbery by 10% by 2018/19: 56 Not met",
                        "Reduce alcohol-related crime by 5% by 2018/19: -494 Not met",
                        "Reduce domestic homicide to 0 by 2018/19: null Not measurable");
    }

    @Test
    void everyNumberOfFigures_leadsToThem() {
        Section section = section(published(SamplePlans.sample()));
        List<Lineage.Printed> numbers = Lineage.of(List.of(section));
        assertThat(numbers)
                .extracting(
                        number -> number.text() + " " + number.origins().get(0).measure())
                .contains("2,520 count", "3,143 count", "2,394 path", "2,394 target", "33.5 rate", "139% way");
        assertThat(numbers)
                .flatExtracting(Lineage.Printed::origins)
                .extracting(Run.Origin::figure)
                .contains("E22000056.alcohol-related-crime.E22000056.FY2016-17");
    }

    /** Path, aim and way need the plan as well; every other number comes out of its figures again. */
    @Test
    void numbers_comeOutAgain() {
        Facts facts = published(SamplePlans.sample());
        Assessment document =
                new Assessment("", "", "", "", "", "", "", List.of(section(facts)), null, null, null, null);
        assertThat(new Recompute(facts.figures().toList()).of(document))
                .hasSizeGreaterThan(40)
                .allSatisfy(number -> assertThat(number.verdict())
                        .as(number.printed().text())
                        .isEqualTo(
                                Set.of("path", "target", "way")
                                                .contains(number.printed()
                                                        .origins()
                                                        .get(0)
                                                        .measure())
                                        ? Verdict.NOT_ALONE
                                        : Verdict.SAME));
    }

    @Test
    void priorities_standUnderTheirThemeGroup() {
        Section section = section(published(SamplePlans.sample()));
        assertThat(Printed.sections(List.of(section)).map(Section::title))
                .containsSubsequence(
                        "Proposed priorities",
                        "Safer People",
                        "Problem drinking and complex needs",
                        "Safer Families",
                        "Safer Communities",
                        "Progress on the last plan");
        assertThat(Printed.rows(table(section, "objectives-abuse")).get(0).get(3))
                .isEqualTo(
                        "Increase reports of domestic abuse crimes by 10% by 2021/22, from 4,642 in 2018/19 to 5,106.");
        assertThat(section.sections().get(0).blocks().get(0).texts().get(0).plain())
                .isEqualTo("Partnership plan 2019 to 2022 runs from April 2019 to March 2022. It is proposed, and the"
                        + " partnership has yet to adopt it. Its six priorities are owned by three theme groups.");
    }

    @Test
    void nothingSupplied_saysSo() {
        Section section = section(Published.facts().done());
        assertThat(section.sections())
                .flatExtracting(Printed::texts)
                .containsExactly(
                        "Priorities for after March 2019 are not available [x]: the partnership has proposed none.",
                        "Progress on the last plan is not available [x]: no plan that was adopted for 2018/19 has been supplied.");
        assertThat(PlanGaps.ofPriorities(Published.facts().done())).hasSize(1);
        assertThat(PlanGaps.ofLastPlan(Published.facts().done())).hasSize(1);
    }

    @Test
    void noEarlierPlan_isAStatementThePartnershipCanMake() {
        Facts facts = Published.facts()
                .plans(new PartnershipPlans("The partnership was founded in 2018.", null, null))
                .done();
        assertThat(Printed.texts(section(facts).sections().get(1)))
                .containsExactly("There is no earlier plan to report on. The partnership was founded in 2018.");
        assertThat(PlanGaps.ofLastPlan(facts)).isEmpty();
    }

    @Test
    void plans_areChosenByPeriod() {
        PartnershipPlans plans = SamplePlans.of(
                SamplePlans.plan("a", "adopted", "2013-04", "2016-03"),
                SamplePlans.plan("b", "adopted", "2016-04", "2019-03"),
                SamplePlans.plan("c", "proposed", "2019-04", "2022-03"));
        assertChosen(plans, "FY2015-16", "a", "c");
        assertChosen(plans, "FY2018-19", "b", "c");
        assertChosen(plans, "R12-2018-12", "b", "c");
        assertChosen(plans, "FY2021-22", "b", null);
        assertChosen(plans, "FY2012-13", null, "c");
        PartnershipPlans adopted = SamplePlans.of(
                SamplePlans.plan("b", "adopted", "2016-04", "2019-03"),
                SamplePlans.plan("c", "adopted", "2019-04", "2022-03"));
        assertChosen(adopted, "FY2018-19", "b", "c");
        assertChosen(adopted, "FY2019-20", "c", null);
    }

    @Test
    void publicFeeds_haveNoInventedProgress() {
        Facts facts = Published.publicFeeds().plans(SamplePlans.sample()).done();
        Table table = table(section(facts), "plan-progress-table");
        assertThat(Printed.rows(table)).extracting(row -> row.get(7)).containsOnly("Not measurable");
    }

    private static void assertChosen(PartnershipPlans plans, String period, String last, String next) {
        PlansOfPeriod chosen =
                PlansOfPeriod.of(plans, ReportPeriod.parse(period).orElseThrow());
        assertThat(chosen.last().map(PartnershipPlans.Plan::id).orElse(null)).isEqualTo(last);
        assertThat(chosen.next().map(PartnershipPlans.Plan::id).orElse(null)).isEqualTo(next);
    }

    private static Section section(Facts facts) {
        return new PlanSection(facts).section();
    }

    private static Table table(Section section, String id) {
        return Printed.table(new Assessment("", "", "", "", "", "", "", List.of(section), null, null, null, null), id);
    }

    private static Facts published(PartnershipPlans plans) {
        return SamplePlans.published().plans(plans).done();
    }
}
