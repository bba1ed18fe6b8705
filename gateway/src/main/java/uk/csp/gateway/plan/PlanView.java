package uk.csp.gateway.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan with its progress beside its objectives. Pure. */
record PlanView(PlanDocument.Plan plan, List<PriorityView> priorities) {
    private static final int APRIL = 4;
    private static final int CENTURY = 100;

    record PriorityView(PlanDocument.Priority priority, String themeGroup, List<ObjectiveView> objectives) {}

    record ObjectiveView(PlanDocument.Objective objective, List<PlanProgress.Target> targets) {}

    /** @param progress of this plan; null where there is none to tell */
    static PlanView of(PlanDocument document, PlanDocument.Plan plan, PlanProgress progress) {
        Map<String, List<PlanProgress.Target>> byObjective = progress == null
                ? Map.of()
                : progress.targets().stream().collect(Collectors.groupingBy(PlanProgress.Target::objective));
        return new PlanView(
                plan,
                plan.priorities().stream()
                        .map(priority -> new PriorityView(
                                priority,
                                document.themeGroupName(priority.themeGroup()),
                                priority.objectives().stream()
                                        .map(objective -> new ObjectiveView(
                                                objective, byObjective.getOrDefault(objective.id(), List.of())))
                                        .toList()))
                        .toList());
    }

    /** The financial year to report on: the last of the plan, or the last that has ended. */
    static String period(PlanDocument.Plan plan, LocalDate today) {
        YearMonth ended = YearMonth.from(today).minusMonths(1);
        YearMonth last = ended;
        if (plan != null && YearMonth.parse(plan.to()).isBefore(ended)) {
            last = YearMonth.parse(plan.to());
        }
        int ends = last.getMonthValue() >= APRIL - 1 ? last.getYear() : last.getYear() - 1;
        return String.format("FY%d-%02d", ends - 1, ends % CENTURY);
    }
}
