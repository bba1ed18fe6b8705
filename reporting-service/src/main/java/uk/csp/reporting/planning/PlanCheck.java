package uk.csp.reporting.planning;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.csp.platform.time.CalendarText;
import uk.csp.reporting.edit.Faults;
import uk.csp.reporting.facts.PartnershipPlans;
import uk.csp.reporting.facts.PartnershipPlans.Action;
import uk.csp.reporting.facts.PartnershipPlans.Baseline;
import uk.csp.reporting.facts.PartnershipPlans.Objective;
import uk.csp.reporting.facts.PartnershipPlans.Plan;
import uk.csp.reporting.facts.PartnershipPlans.Priority;
import uk.csp.reporting.facts.PartnershipPlans.Role;
import uk.csp.reporting.facts.PartnershipPlans.Target;
import uk.csp.reporting.facts.PartnershipPlans.ThemeGroup;
import uk.csp.reporting.facts.ReportPeriod;

/** Every rule a plan document must keep, each breach with a pointer to its place. */
final class PlanCheck {
    static final List<String> STATUSES = List.of(PartnershipPlans.ADOPTED, PartnershipPlans.PROPOSED);
    static final List<String> TERMS = List.of("short", "long");
    static final List<String> MEASURES = List.of("count", "rate");
    static final List<String> DIRECTIONS = List.of("reduce", "increase");
    static final List<String> ACTION_STATES = List.of("planned", "doing", "done", "stopped");
    private static final int LINE = 300;
    private static final int PARAGRAPH = 2000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    /** Titles are for persons, and a chair is told by role. */
    private static final Pattern PERSON = Pattern.compile("(?i)\\b(mr|mrs|ms|miss|mx|sir|dame|cllr)\\b.*");

    private final Faults faults = new Faults();
    private final Set<String> indicators;
    private final Set<String> groups = new HashSet<>();

    private PlanCheck(Set<String> indicators) {
        this.indicators = indicators;
    }

    /** @param indicators those that figures of the partnership are known of */
    static Faults of(PartnershipPlans document, Set<String> indicators) {
        PlanCheck check = new PlanCheck(indicators);
        check.document(document);
        return check.faults;
    }

    private void document(PartnershipPlans document) {
        faults.optionalText("/noEarlierPlan", document.noEarlierPlan(), PARAGRAPH);
        List<ThemeGroup> all = document.themeGroups();
        faults.size("/themeGroups", all, 20);
        for (int i = 0; i < all.size(); i++) {
            group("/themeGroups/" + i, all.get(i));
        }
        faults.unique("/themeGroups", all.stream().map(ThemeGroup::id).toList(), "/id");
        List<Plan> plans = document.plans();
        faults.size("/plans", plans, 20);
        for (int i = 0; i < plans.size(); i++) {
            plan("/plans/" + i, plans.get(i));
        }
        faults.unique("/plans", plans.stream().map(Plan::id).toList(), "/id");
        onePlanAtATime(plans);
        uniqueWithin(plans);
    }

    private void group(String at, ThemeGroup group) {
        faults.identifier(at + "/id", group.id());
        groups.add(group.id());
        faults.text(at + "/name", group.name(), LINE);
        faults.optionalText(at + "/purpose", group.purpose(), PARAGRAPH);
        role(at + "/chair", group.chair());
        role(at + "/deputy", group.deputy());
    }

    private void role(String at, Role role) {
        if (role == null) {
            faults.add(at, "missing", "A theme group has a chair and a deputy, told by role.");
            return;
        }
        faults.text(at + "/role", role.role(), LINE);
        faults.optionalText(at + "/organisation", role.organisation(), LINE);
        if (role.role() != null && PERSON.matcher(role.role()).matches()) {
            faults.add(at + "/role", "person", "A role or organisation, not the name of a person.");
        }
    }

    private void plan(String at, Plan plan) {
        faults.identifier(at + "/id", plan.id());
        faults.text(at + "/title", plan.title(), LINE);
        faults.oneOf(at + "/status", plan.status(), STATUSES);
        faults.optionalText(at + "/note", plan.note(), PARAGRAPH);
        Optional<YearMonth> from = month(at + "/from", plan.from());
        Optional<YearMonth> to = month(at + "/to", plan.to());
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.add(at + "/to", "not-after", "The last month lies before the first.");
        }
        faults.size(at + "/priorities", plan.priorities(), 50);
        for (int i = 0; i < plan.priorities().size(); i++) {
            priority(at + "/priorities/" + i, plan.priorities().get(i));
        }
    }

    private Optional<YearMonth> month(String at, String month) {
        try {
            return Optional.of(CalendarText.month(month == null ? "" : month));
        } catch (DateTimeParseException e) {
            faults.add(at, "invalid-month", "A month such as 2016-04.");
            return Optional.empty();
        }
    }

    private void priority(String at, Priority priority) {
        faults.identifier(at + "/id", priority.id());
        faults.text(at + "/title", priority.title(), LINE);
        faults.text(at + "/reason", priority.reason(), PARAGRAPH);
        if (!groups.contains(priority.themeGroup())) {
            faults.add(
                    at + "/themeGroup",
                    "unknown-theme-group",
                    "There is no theme group " + priority.themeGroup() + " in this document.");
        }
        faults.size(at + "/answers", priority.answers(), 50);
        for (int i = 0; i < priority.answers().size(); i++) {
            faults.identifier(at + "/answers/" + i, priority.answers().get(i));
        }
        faults.unique(at + "/answers", priority.answers(), "");
        faults.size(at + "/objectives", priority.objectives(), 50);
        for (int i = 0; i < priority.objectives().size(); i++) {
            objective(at + "/objectives/" + i, priority.objectives().get(i));
        }
    }

    private void objective(String at, Objective objective) {
        faults.identifier(at + "/id", objective.id());
        faults.text(at + "/statement", objective.statement(), PARAGRAPH);
        faults.text(at + "/owner", objective.owner(), LINE);
        faults.optionalText(at + "/resources", objective.resources(), PARAGRAPH);
        faults.size(at + "/targets", objective.targets(), 20);
        for (int i = 0; i < objective.targets().size(); i++) {
            target(at + "/targets/" + i, objective.targets().get(i));
        }
        faults.size(at + "/actions", objective.actions(), 50);
        for (int i = 0; i < objective.actions().size(); i++) {
            action(at + "/actions/" + i, objective.actions().get(i));
        }
    }

    private void action(String at, Action action) {
        faults.text(at + "/what", action.what(), LINE);
        faults.text(at + "/owner", action.owner(), LINE);
        faults.oneOf(at + "/state", action.state(), ACTION_STATES);
        faults.optionalText(at + "/by", action.by(), LINE);
        faults.optionalText(at + "/note", action.note(), PARAGRAPH);
    }

    private void target(String at, Target target) {
        faults.identifier(at + "/id", target.id());
        faults.oneOf(at + "/term", target.term(), TERMS);
        faults.oneOf(at + "/measure", target.measure(), MEASURES);
        faults.oneOf(at + "/direction", target.direction(), DIRECTIONS);
        if (!indicators.contains(target.indicator())) {
            faults.add(
                    at + "/indicator",
                    "unknown-indicator",
                    "No figure of " + target.indicator() + " is known of this partnership.");
        }
        Optional<ReportPeriod> start = baseline(at + "/baseline", target);
        Optional<ReportPeriod> end = period(at + "/by", target.by());
        if (start.isPresent()
                && end.isPresent()
                && !start.get().end().isBefore(end.get().end())) {
            faults.add(at + "/by", "not-after", "A target lies after its baseline.");
        }
        amount(at, target);
    }

    private Optional<ReportPeriod> baseline(String at, Target target) {
        Baseline baseline = target.baseline();
        if (baseline == null) {
            faults.add(at, "missing", "A target has a baseline: the period whose figure it starts from.");
            return Optional.empty();
        }
        if (baseline.value() != null) {
            faults.text(at + "/source", baseline.source(), LINE);
            number(at + "/value", baseline.value());
        }
        return period(at + "/period", baseline.period());
    }

    private Optional<ReportPeriod> period(String at, String code) {
        Optional<ReportPeriod> period = Optional.ofNullable(code).flatMap(ReportPeriod::parse);
        if (period.isEmpty()) {
            faults.add(at, "invalid-period", "Twelve months: FY2018-19 or R12-2019-03.");
        }
        return period;
    }

    private void amount(String at, Target target) {
        if ((target.value() == null) == (target.percent() == null)) {
            faults.add(at, "value-or-percent", "Either a value to reach, or a percentage of the baseline to move by.");
            return;
        }
        boolean falls = "reduce".equals(target.direction());
        if (target.percent() != null && number(at + "/percent", target.percent().abs())) {
            if (target.percent().signum() <= 0
                    || target.percent().compareTo(falls ? HUNDRED : HUNDRED.multiply(BigDecimal.TEN)) > 0) {
                faults.add(
                        at + "/percent",
                        "out-of-range",
                        "Above 0, at most " + (falls ? "100" : "1000") + "; the direction is said apart.");
            }
        }
        if (target.value() != null
                && number(at + "/value", target.value())
                && target.baseline() != null
                && target.baseline().value() != null) {
            inDirection(at, target, falls);
        }
    }

    /** A number nobody could mean would be printed with a thousand million digits. */
    private boolean number(String at, BigDecimal value) {
        boolean usual = value.scale() <= 6 && value.scale() >= -9;
        if (!usual || value.signum() < 0 || value.compareTo(MOST) > 0) {
            faults.add(at, "out-of-range", "From 0 to a thousand million, with at most six decimals.");
            return false;
        }
        return true;
    }

    private void inDirection(String at, Target target, boolean falls) {
        int way = target.value().compareTo(target.baseline().value());
        if (falls ? way >= 0 : way <= 0) {
            faults.add(
                    at + "/value",
                    "not-in-direction",
                    "To " + target.direction() + ", the value lies " + (falls ? "below" : "above") + " its baseline of "
                            + target.baseline().value().toPlainString() + ".");
        }
    }

    private void onePlanAtATime(List<Plan> plans) {
        if (plans.stream().filter(Plan::proposed).count() > 1) {
            faults.add("/plans", "several-proposed", "One plan at a time is proposed.");
        }
        List<Plan> before = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            if (PartnershipPlans.ADOPTED.equals(plan.status()) && isMonth(plan.from()) && isMonth(plan.to())) {
                for (Plan other : before) {
                    if (plan.from().compareTo(other.to()) <= 0 && other.from().compareTo(plan.to()) <= 0) {
                        faults.add(
                                "/plans/" + i + "/from",
                                "overlap",
                                "The plan " + other.id() + " is in force in some of these months.");
                    }
                }
                before.add(plan);
            }
        }
    }

    private static boolean isMonth(String month) {
        return month != null && month.matches("[0-9]{4}-(0[1-9]|1[0-2])");
    }

    /** Identifiers of priorities, objectives and targets are anchors and keys of rows, so each plan has them once. */
    private void uniqueWithin(List<Plan> plans) {
        for (int i = 0; i < plans.size(); i++) {
            Set<String> priorities = new HashSet<>();
            Set<String> objectives = new HashSet<>();
            Set<String> targets = new HashSet<>();
            List<Priority> all = plans.get(i).priorities();
            for (int j = 0; j < all.size(); j++) {
                String at = "/plans/" + i + "/priorities/" + j;
                first(priorities, all.get(j).id(), at);
                for (int k = 0; k < all.get(j).objectives().size(); k++) {
                    Objective objective = all.get(j).objectives().get(k);
                    first(objectives, objective.id(), at + "/objectives/" + k);
                    for (int l = 0; l < objective.targets().size(); l++) {
                        first(targets, objective.targets().get(l).id(), at + "/objectives/" + k + "/targets/" + l);
                    }
                }
            }
        }
    }

    private void first(Set<String> seen, String id, String at) {
        if (id != null && !seen.add(id)) {
            faults.add(at + "/id", "duplicate", "There is another of this identifier before it.");
        }
    }
}
