package uk.csp.reporting.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Months;
import uk.csp.reporting.facts.PartnershipPlans.Plan;

/** What an assessment lacks of the priorities to adopt and of the report on the last plan, in sentences; empty when nothing. */
public final class PlanGaps {
    private PlanGaps() {}

    /** The fourth element: which priorities the partnership should adopt. */
    public static List<String> ofPriorities(Facts facts) {
        Optional<Plan> next = PlansOfPeriod.of(facts).next();
        if (next.isEmpty()) {
            return List.of("No priorities are proposed for after "
                    + Months.name(facts.period().end()) + ".");
        }
        List<String> missing = new ArrayList<>();
        if (next.get().priorities().isEmpty()) {
            missing.add("The plan " + next.get().title() + " has no priority.");
        }
        next.get().priorities().stream()
                .filter(priority -> priority.objectives().isEmpty())
                .forEach(priority -> missing.add("The priority " + priority.title() + " has no objective."));
        return missing;
    }

    /** The sixth element: how far the last plan was carried out. That a target cannot be measured is an answer too. */
    public static List<String> ofLastPlan(Facts facts) {
        Optional<Plan> last = PlansOfPeriod.of(facts).last();
        if (last.isEmpty()) {
            return facts.plans().noEarlierPlan() == null
                    ? List.of("No plan that was adopted for " + facts.period().label()
                            + " is supplied, nor is it said why there is none.")
                    : List.of();
        }
        return LastPlan.progress(facts, last.get()).isEmpty()
                ? List.of("The plan " + last.get().title() + " has no target, so its progress cannot be told.")
                : List.of();
    }
}
