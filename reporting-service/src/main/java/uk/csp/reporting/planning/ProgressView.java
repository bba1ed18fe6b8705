package uk.csp.reporting.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.PartnershipPlans.Objective;
import uk.csp.reporting.facts.PartnershipPlans.Plan;
import uk.csp.reporting.facts.PartnershipPlans.Priority;
import uk.csp.reporting.facts.PartnershipPlans.Target;
import uk.csp.reporting.plan.LastPlan;
import uk.csp.reporting.plan.Level;
import uk.csp.reporting.plan.MeasureProgress;
import uk.csp.reporting.plan.PlanGaps;
import uk.csp.reporting.plan.PlansOfPeriod;
import uk.csp.reporting.plan.Progress;
import uk.csp.reporting.plan.TargetWords;

/** How far the plan in force in a period was carried out, target by target. */
@Schema(name = "PlanProgress")
record ProgressView(
        @Schema(examples = "E22000056") String partnership,
        @Schema(examples = "FY2018-19") String period,
        @Schema(nullable = true, description = "The plan in force; null when none was") PlanInForce plan,
        @Schema(nullable = true, description = "What the partnership says of there being none") String noEarlierPlan,
        @Schema(nullable = true, examples = "Of its nine targets, four are met and five are not met.") String summary,
        List<TargetProgress> targets,
        @Schema(description = "What an assessment of this period lacks of the priorities and of this report")
                List<String> missing) {

    @Schema(name = "PlanInForce")
    record PlanInForce(String id, String title, String status, String from, String to) {}

    @Schema(name = "TargetProgress")
    record TargetProgress(
            @Schema(examples = "asb-long") String target,
            @Schema(examples = "asb-concern") String priority,
            @Schema(examples = "safer-communities") String themeGroup,
            @Schema(examples = "fewer-incidents") String objective,
            @Schema(examples = "Reduce anti-social behaviour by 10% by 2018/19") String aim,
            @Schema(enumeration = {"short", "long"}) String term,
            @Schema(examples = "anti-social-behaviour") String indicator,
            @Schema(enumeration = {"count", "rate"}) String measure,
            @Schema(nullable = true) Measured baseline,
            @Schema(nullable = true) Measured latest,
            @Schema(nullable = true, description = "Where the figure should stand") BigDecimal path,
            @Schema(nullable = true, description = "What the target comes to") BigDecimal toReach,
            @Schema(description = "The period whose figure decides", examples = "FY2018-19") String judgedBy,
            @Schema(enumeration = {"met", "on-track", "behind", "not-met", "not-measurable"}) String state,
            @Schema(nullable = true) Reason reason,
            @Schema(description = "The movement the state rests on is of a size that chance alone can produce")
                    boolean mayBeChance) {}

    @Schema(name = "MeasuredLevel")
    record Measured(
            BigDecimal value,
            String period,
            @Schema(nullable = true, description = "Null when the plan states the value") String figure,
            @Schema(nullable = true) Long revision) {}

    @Schema(name = "NotMeasurable")
    record Reason(
            @Schema(
                            enumeration = {
                                "not-begun",
                                "figure-missing",
                                "figure-incomplete",
                                "probable-gap",
                                "confidential",
                                "base-too-small",
                                "no-rate"
                            })
                    String code,
            String detail) {}

    static ProgressView of(Facts facts) {
        Optional<Plan> last = PlansOfPeriod.of(facts).last();
        List<String> missing = new ArrayList<>(PlanGaps.ofPriorities(facts));
        missing.addAll(PlanGaps.ofLastPlan(facts));
        MeasureProgress measure = new MeasureProgress(facts);
        List<TargetProgress> targets = new ArrayList<>();
        for (Priority priority : last.map(Plan::priorities).orElse(List.of())) {
            for (Objective objective : priority.objectives()) {
                objective.targets().stream()
                        .map(target -> target(priority, objective, target, measure.of(target)))
                        .forEach(targets::add);
            }
        }
        return new ProgressView(
                facts.partnership().code(),
                facts.period().code(),
                last.map(plan -> new PlanInForce(plan.id(), plan.title(), plan.status(), plan.from(), plan.to()))
                        .orElse(null),
                last.isPresent() ? null : facts.plans().noEarlierPlan(),
                last.map(plan -> LastPlan.tally(LastPlan.progress(facts, plan))).orElse(null),
                targets,
                missing);
    }

    private static TargetProgress target(Priority priority, Objective objective, Target target, Progress progress) {
        return new TargetProgress(
                target.id(),
                priority.id(),
                priority.themeGroup(),
                objective.id(),
                TargetWords.aim(progress),
                target.term(),
                target.indicator(),
                target.measure(),
                progress.baseline()
                        .map(level -> measured(level, target.baseline().period()))
                        .orElse(null),
                progress.latest()
                        .map(level -> measured(level, progress.judgedBy().code()))
                        .orElse(null),
                rounded(progress.path()),
                rounded(progress.goal()),
                progress.judgedBy().code(),
                progress.state().code(),
                progress.reason() == null
                        ? null
                        : new Reason(progress.reason().code(), progress.reason().words()),
                progress.mayBeChance());
    }

    private static Measured measured(Level level, String period) {
        return level.stated()
                ? new Measured(level.value(), period, null, null)
                : new Measured(
                        rounded(level.value()),
                        period,
                        level.figure().figure(),
                        level.figure().revision());
    }

    /** Six decimals, as rates have in the API of figures. */
    private static BigDecimal rounded(BigDecimal value) {
        return value == null
                ? null
                : new BigDecimal(value.setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
    }
}
