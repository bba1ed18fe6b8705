package uk.csp.reporting.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.platform.problem.Violation;
import uk.csp.reporting.facts.PartnershipPlans;
import uk.csp.reporting.facts.PartnershipPlans.Plan;
import uk.csp.reporting.plan.SamplePlans;
import uk.csp.sample.Sample;

class PlanCheckTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KNOWN = SamplePlans.sample().plans().stream()
            .flatMap(Plan::targets)
            .map(PartnershipPlans.Target::indicator)
            .collect(Collectors.toSet());

    @Test
    void sample_breaksNoRule() {
        assertThat(PlanCheck.of(SamplePlans.sample(), KNOWN).all()).isEmpty();
    }

    /** Each breaks one rule at one place of the sample's plans. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/themeGroups/0/chair              | null              | missing",
                "/themeGroups/0/chair/role         | \"Mr Chair\"      | person",
                "/plans/0/from                     | \"2016-13\"       | invalid-month",
                "/plans/0/to                       | \"2016-03\"       | not-after",
                "/plans/0/status                   | \"draft\"         | unknown-value",
                "/plans/1/id                       | \"plan-2016-2019\"| duplicate",
                "/plans/1/priorities/0/themeGroup  | \"safer-seas\"    | unknown-theme-group",
                "/plans/1/priorities/1/id          | \"problem-drinking\" | duplicate",
                "/plans/1/priorities/0/reason      | \" \"             | missing",
                "/plans/1/priorities/0/reason      | \"a\\u0000b\"     | control-character",
                "/plans/1/priorities/0/reason      | \"a\\u202eb\"     | control-character",
                "/plans/1/priorities/0/answers/1   | \"problem-drinking\" | duplicate",
                "/plans/1/priorities/0/objectives/0/owner | null      | missing",
                "/plans/1/priorities/0/objectives/0/actions/0/state | \"soon\" | unknown-value",
                "/plans/1/priorities/0/objectives/0/targets/0/indicator | \"alcohol\" | unknown-indicator",
                "/plans/1/priorities/0/objectives/0/targets/0/measure | \"share\" | unknown-value",
                "/plans/1/priorities/0/objectives/0/targets/0/direction | \"hold\" | unknown-value",
                "/plans/1/priorities/0/objectives/0/targets/0/percent | -2 | out-of-range",
                "/plans/1/priorities/0/objectives/0/targets/0/percent | 101 | out-of-range",
                "/plans/1/priorities/0/objectives/0/targets/0/percent | 0.0000001 | out-of-range",
                "/plans/1/priorities/5/objectives/0/targets/0/value | 1e12 | out-of-range",
                "/plans/1/priorities/5/objectives/0/targets/0/value | -1 | out-of-range",
                "/plans/1/priorities/0/objectives/0/targets/0/by | \"FY2018-19\" | not-after",
                "/plans/1/priorities/0/objectives/0/targets/0/by | \"2019\" | invalid-period",
                "/plans/1/priorities/0/objectives/0/targets/0/baseline | null | missing",
                "/plans/1/priorities/0/objectives/0/targets/1/id | \"drinking-crime-short\" | duplicate",
            })
    void breach_isToldWithItsPlace(String pointer, String value, String code) throws JsonProcessingException {
        assertThat(check(pointer, value))
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .containsExactly(pointer + " " + code);
    }

    @Test
    void themeGroups_haveIdentifiersOfTheirOwn() throws JsonProcessingException {
        assertThat(check("/themeGroups/0/id", "\"Safer People\""))
                .extracting(Violation::code)
                .startsWith("invalid-identifier")
                .containsOnly("invalid-identifier", "unknown-theme-group");
        assertThat(check("/themeGroups/1/id", "\"safer-people\""))
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .startsWith("/themeGroups/1/id duplicate");
    }

    @Test
    void unknownIndicator_isRefusedByName() throws JsonProcessingException {
        assertThat(check("/plans/1/priorities/0/objectives/0/targets/0/indicator", "\"alcohol\""))
                .extracting(Violation::detail)
                .containsExactly("No figure of alcohol is known of this partnership.");
    }

    @Test
    void valueAgainstTheDirection_isRefused() {
        var target = new PartnershipPlans.Target(
                "t",
                "long",
                "robbery",
                "count",
                "reduce",
                new PartnershipPlans.Baseline("FY2016-17", BigDecimal.TEN, "the last plan"),
                BigDecimal.TEN,
                null,
                "FY2018-19");
        var plans = SamplePlans.of(SamplePlans.plan("a", "adopted", "2016-04", "2019-03", target));
        assertThat(PlanCheck.of(plans, Set.of("robbery")).all())
                .extracting(Violation::code)
                .containsExactly("not-in-direction");
    }

    @Test
    void valueAndPercent_excludeEachOther() throws JsonProcessingException {
        assertThat(check("/plans/1/priorities/0/objectives/0/targets/0/value", "3000"))
                .extracting(Violation::code)
                .containsExactly("value-or-percent");
    }

    @Test
    void onePlanAtATime_isInForceOrProposed() {
        var plans = SamplePlans.of(
                SamplePlans.plan("a", "adopted", "2016-04", "2019-03"),
                SamplePlans.plan("b", "adopted", "2019-03", "2020-03"),
                SamplePlans.plan("c", "proposed", "2019-04", "2020-03"),
                SamplePlans.plan("d", "proposed", "2020-04", "2021-03"));
        assertThat(PlanCheck.of(plans, Set.of()).all())
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .containsExactly("/plans several-proposed", "/plans/1/from overlap");
    }

    @Test
    void allBreaches_areToldAtOnce() {
        var plan = new PartnershipPlans.Plan(null, null, null, null, null, null, List.of());
        assertThat(PlanCheck.of(new PartnershipPlans(null, null, List.of(plan)), Set.of())
                        .all())
                .hasSize(5);
    }

    private static List<Violation> check(String pointer, String value) throws JsonProcessingException {
        JsonNode plans = JSON.readTree(new Sample().plans());
        int last = pointer.lastIndexOf('/');
        JsonNode parent = plans.at(pointer.substring(0, last));
        String field = pointer.substring(last + 1);
        if (parent instanceof ObjectNode object) {
            object.set(field, JSON.readTree(value));
        } else {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(field), JSON.readTree(value));
        }
        return PlanCheck.of(JSON.treeToValue(plans, PartnershipPlans.class), KNOWN)
                .all();
    }
}
