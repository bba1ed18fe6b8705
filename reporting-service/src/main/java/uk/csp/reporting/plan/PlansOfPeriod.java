package uk.csp.reporting.plan;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.PartnershipPlans;
import uk.csp.reporting.facts.PartnershipPlans.Plan;
import uk.csp.reporting.facts.ReportPeriod;

/** Which plan an assessment reports on, and which one it proposes. */
public record PlansOfPeriod(Optional<Plan> last, Optional<Plan> next) {

    public static PlansOfPeriod of(Facts facts) {
        return of(facts.plans(), facts.period());
    }

    /**
     * The last plan is the adopted one in force at the end of the period, else the newest that ended before. The next is
     * the proposed one that reaches beyond the period, else the first adopted one that begins after it.
     */
    public static PlansOfPeriod of(PartnershipPlans plans, ReportPeriod period) {
        YearMonth end = period.end();
        Optional<Plan> last = plans.plans().stream()
                .filter(plan -> !plan.proposed())
                .filter(plan -> !from(plan).isAfter(end))
                .max(Comparator.comparing(PlansOfPeriod::from));
        Optional<Plan> next = plans.plans().stream()
                .filter(Plan::proposed)
                .filter(plan -> to(plan).isAfter(end))
                .findFirst()
                .or(() -> plans.plans().stream()
                        .filter(plan -> !plan.proposed() && from(plan).isAfter(end))
                        .min(Comparator.comparing(PlansOfPeriod::from)));
        return new PlansOfPeriod(last, next);
    }

    static YearMonth from(Plan plan) {
        return YearMonth.parse(plan.from());
    }

    static YearMonth to(Plan plan) {
        return YearMonth.parse(plan.to());
    }

    /** For example 2016 to 2019. */
    static String years(Plan plan) {
        return from(plan).getYear() + " to " + to(plan).getYear();
    }
}
