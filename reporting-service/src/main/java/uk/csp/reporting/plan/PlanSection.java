package uk.csp.reporting.plan;

import java.util.List;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.facts.Facts;

/** What the partnership is to work on next, and how far its last plan was carried out. */
public final class PlanSection {
    private final Facts facts;

    public PlanSection(Facts facts) {
        this.facts = facts;
    }

    public Section section() {
        PlansOfPeriod plans = PlansOfPeriod.of(facts);
        return new Section(
                "plan",
                "Priorities and plan",
                List.of(),
                List.of(
                        new ProposedPriorities(facts, plans.next()).section(),
                        new LastPlan(facts, plans.last()).section()));
    }
}
