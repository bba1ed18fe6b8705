package uk.csp.reporting.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.reporting.facts.PartnershipPlans;
import uk.csp.reporting.facts.PartnershipPlans.Plan;
import uk.csp.reporting.facts.PartnershipPlans.Target;
import uk.csp.reporting.facts.ReportPeriod;

/** Which figures the plans of a period are measured by, however old their baselines are. */
public final class PlanFigures {
    private PlanFigures() {}

    /** Identifiers of the figures, each once. */
    public static List<String> of(String partnership, PartnershipPlans plans, ReportPeriod period) {
        PlansOfPeriod chosen = PlansOfPeriod.of(plans, period);
        return Stream.of(chosen.last(), chosen.next())
                .flatMap(Optional::stream)
                .flatMap(Plan::targets)
                .flatMap(target -> periods(target, period)
                        .map(code -> String.join(".", partnership, target.indicator(), partnership, code)))
                .distinct()
                .toList();
    }

    private static Stream<String> periods(Target target, ReportPeriod now) {
        return Stream.of(target.baseline().period(), target.by(), now.code());
    }
}
