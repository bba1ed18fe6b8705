package uk.csp.reporting.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.PartnershipPlans;
import uk.csp.reporting.facts.PartnershipPlans.Baseline;
import uk.csp.reporting.facts.PartnershipPlans.Objective;
import uk.csp.reporting.facts.PartnershipPlans.Plan;
import uk.csp.reporting.facts.PartnershipPlans.Priority;
import uk.csp.reporting.facts.PartnershipPlans.Role;
import uk.csp.reporting.facts.PartnershipPlans.Target;
import uk.csp.reporting.facts.PartnershipPlans.ThemeGroup;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.sample.Sample;

/** Plans to test with: that of the sample, and small ones. */
public final class SamplePlans {
    private static final Role ROLE = new Role("Senior officer", "Plymouth City Council");

    private SamplePlans() {}

    public static PartnershipPlans sample() {
        try {
            return new ObjectMapper().readValue(new Sample().plans(), PartnershipPlans.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published facts with the first year of the last plan, and both plans. */
    public static FactsBuilder published() {
        ReportPeriod first = ReportPeriod.financialYear(2016);
        return Published.facts()
                .plans(sample())
                .year("alcohol-related-crime", "Alcohol Related Crime", first, 2520, null)
                .year("anti-social-behaviour", "ASB", first, 10_300, null)
                .year("robbery", "Robbery", first, 270, null)
                .year("burglary-residential", "Burglary Residential", first, 720, null)
                .year("theft-from-motor-vehicle", "Theft from Motor Vehicle", first, 900, null)
                .year("domestic-abuse-crimes", "Domestic Abuse crimes", first, 3310, null)
                .year("street-drinking", "Street drinking", first, 1010, null)
                .year("hate-crime", "Hate crime", first, 378, null)
                .year("domestic-homicide", "Domestic homicide", first, 0, null);
    }

    public static PartnershipPlans of(Plan... plans) {
        return new PartnershipPlans(
                null, List.of(new ThemeGroup("people", "Safer People", null, ROLE, ROLE)), List.of(plans));
    }

    public static Plan plan(String id, String status, String from, String to, Target... targets) {
        Objective objective = new Objective(id + "-o", "Less harm.", "Police", null, List.of(targets), List.of());
        Priority priority = new Priority(id + "-p", "Harm", "people", "It hurts.", List.of(), List.of(objective));
        return new Plan(id, "Plan " + id, status, from, to, null, List.of(priority));
    }

    public static Target by(String direction, String measure, String percent, String from, String by) {
        return target(direction, measure, from, null, null, new BigDecimal(percent), by);
    }

    public static Target to(String direction, String measure, String value, String from, String by) {
        return target(direction, measure, from, null, new BigDecimal(value), null, by);
    }

    public static Target stated(String direction, String baseline, String percent, String from, String by) {
        return target(direction, "count", from, new BigDecimal(baseline), null, new BigDecimal(percent), by);
    }

    private static Target target(
            String direction,
            String measure,
            String from,
            BigDecimal stated,
            BigDecimal value,
            BigDecimal percent,
            String by) {
        String source = stated == null ? null : "the plan of 2013";
        return new Target(
                "t", "long", "robbery", measure, direction, new Baseline(from, stated, source), value, percent, by);
    }
}
