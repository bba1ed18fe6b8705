package uk.csp.reporting.safe;

import uk.csp.reporting.facts.PartnershipPlans;
import uk.csp.reporting.facts.PartnershipPlans.Action;
import uk.csp.reporting.facts.PartnershipPlans.Baseline;
import uk.csp.reporting.facts.PartnershipPlans.Objective;
import uk.csp.reporting.facts.PartnershipPlans.Plan;
import uk.csp.reporting.facts.PartnershipPlans.Priority;
import uk.csp.reporting.facts.PartnershipPlans.Target;

/**
 * Plans as everybody may read them. What a target is to come to is an aim and is told; where it stands comes from
 * protected figures.
 */
final class ProtectedPlans {
    private ProtectedPlans() {}

    static PartnershipPlans of(PartnershipPlans plans) {
        return new PartnershipPlans(
                plans.noEarlierPlan(),
                plans.themeGroups(),
                plans.plans().stream().map(ProtectedPlans::plan).toList());
    }

    private static Plan plan(Plan plan) {
        return new Plan(
                plan.id(),
                plan.title(),
                plan.status(),
                plan.from(),
                plan.to(),
                words(plan.note()),
                plan.priorities().stream().map(ProtectedPlans::priority).toList());
    }

    private static Priority priority(Priority priority) {
        return new Priority(
                priority.id(),
                priority.title(),
                priority.themeGroup(),
                words(priority.reason()),
                priority.answers(),
                priority.objectives().stream().map(ProtectedPlans::objective).toList());
    }

    private static Objective objective(Objective objective) {
        return new Objective(
                objective.id(),
                words(objective.statement()),
                objective.owner(),
                words(objective.resources()),
                objective.targets().stream().map(ProtectedPlans::target).toList(),
                objective.actions().stream().map(ProtectedPlans::action).toList());
    }

    /** A stated baseline is told where it was published; else nobody knows which count it is. */
    private static Target target(Target target) {
        Baseline baseline = target.baseline();
        boolean published = baseline == null
                || baseline.value() == null
                || baseline.source() != null && !baseline.source().isBlank();
        return published
                ? target
                : new Target(
                        target.id(),
                        target.term(),
                        target.indicator(),
                        target.measure(),
                        target.direction(),
                        new Baseline(baseline.period(), null, null),
                        target.value(),
                        target.percent(),
                        target.by());
    }

    private static Action action(Action action) {
        return new Action(words(action.what()), action.owner(), action.state(), action.by(), words(action.note()));
    }

    private static String words(String written) {
        return ProtectedFacts.statesNumber(written) ? ProtectedFacts.LEFT_OUT : written;
    }
}
