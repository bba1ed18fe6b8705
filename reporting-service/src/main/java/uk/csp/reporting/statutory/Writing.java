package uk.csp.reporting.statutory;

import java.util.List;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.plan.PlanGaps;
import uk.csp.reporting.voice.ViewsGaps;

/** The elements that people supply: priorities to adopt, what the public think, how far the last plan was carried out. */
final class Writing {
    private Writing() {}

    /** Fourth element. */
    static Requirement priorities(Facts facts) {
        return Requirement.statutory(
                "priorities",
                "Priorities to adopt",
                "Priorities are proposed, each with objectives.",
                gaps("no-priorities", "/v1/plans/" + facts.partnership().code(), PlanGaps.ofPriorities(facts)));
    }

    /** Fifth element. */
    static Requirement communityViews(Facts facts) {
        return Requirement.statutory(
                "community-views",
                "What the public think",
                facts.views().size() == 1
                        ? "One consultation informs the assessment."
                        : facts.views().size() + " consultations inform the assessment.",
                gaps(
                        "no-community-views",
                        "/v1/community-views/" + facts.partnership().code(),
                        ViewsGaps.of(facts)));
    }

    /** Sixth element. */
    static Requirement lastPlan(Facts facts) {
        return Requirement.statutory(
                "last-plan",
                "How far the last plan was carried out",
                "The last plan is reported on, or it is said why there was none.",
                gaps("last-plan", "/v1/plans/" + facts.partnership().code(), PlanGaps.ofLastPlan(facts)));
    }

    private static List<Gap> gaps(String code, String address, List<String> missing) {
        return missing.stream().map(what -> new Gap(code, what, address)).toList();
    }
}
