package uk.csp.reporting.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Point;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Months;
import uk.csp.reporting.facts.PartnershipPlans.Objective;
import uk.csp.reporting.facts.PartnershipPlans.Plan;
import uk.csp.reporting.facts.PartnershipPlans.Priority;
import uk.csp.reporting.facts.PartnershipPlans.ThemeGroup;
import uk.csp.reporting.plan.Progress.State;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Words;

/** How far the plan in force was carried out: every target against its path, every action with its state. */
public final class LastPlan {
    private static final Map<String, String> ACTION_STATES = Map.of(
            "planned", "Planned",
            "doing", "Under way",
            "done", "Done",
            "stopped", "Stopped");

    private final Facts facts;
    private final Optional<Plan> plan;

    LastPlan(Facts facts, Optional<Plan> plan) {
        this.facts = facts;
        this.plan = plan;
    }

    Section section() {
        return plan.map(this::section).orElseGet(this::none);
    }

    private Section none() {
        String why = facts.plans().noEarlierPlan();
        return Section.of(
                "plan-progress",
                "Progress on the last plan",
                new Paragraph(
                        why == null
                                ? Text.words("Progress on the last plan is not available " + Numbers.NOT_AVAILABLE
                                        + ": no plan that was adopted for "
                                        + facts.period().label() + " has been supplied.")
                                : Text.words("There is no earlier plan to report on. " + why)));
    }

    private Section section(Plan last) {
        List<Owned> owned = owned(last);
        List<Progress> progress = owned.stream().map(Owned::progress).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(opening(last, progress)));
        if (last.note() != null) {
            blocks.add(new Paragraph(Text.words(last.note())));
        }
        way(progress).ifPresent(blocks::add);
        blocks.add(new Table(
                "plan-progress-table",
                last.title() + ": targets and where they stood in "
                        + facts.period().label(),
                List.of(
                        Column.words("target", "Target"),
                        Column.words("group", "Theme group"),
                        Column.number("baseline", "Baseline"),
                        Column.number("path", "Path"),
                        Column.number("latest", "Latest"),
                        Column.number("goal", "To reach"),
                        Column.number("way", "Of the way"),
                        Column.words("state", "Progress")),
                owned.stream().map(LastPlan::row).toList(),
                notes(progress)));
        actions(last).ifPresent(blocks::add);
        return new Section("plan-progress", "Progress on the last plan", blocks, List.of());
    }

    /** In the order of the plan. */
    public static List<Progress> progress(Facts facts, Plan plan) {
        MeasureProgress measure = new MeasureProgress(facts);
        return plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .flatMap(objective -> objective.targets().stream())
                .map(measure::of)
                .toList();
    }

    private Text opening(Plan last, List<Progress> progress) {
        return Text.write()
                .strong(last.title())
                .words(" runs from " + Months.name(PlansOfPeriod.from(last)) + " to "
                        + Months.name(PlansOfPeriod.to(last)) + ". " + tally(progress))
                .done();
    }

    /** Of its nine targets, four are met and one is not measurable. */
    public static String tally(List<Progress> progress) {
        if (progress.isEmpty()) {
            return "It has no measured target.";
        }
        List<String> states = Arrays.stream(State.values())
                .flatMap(state -> {
                    long n = progress.stream().filter(p -> p.state() == state).count();
                    return n == 0
                            ? Stream.empty()
                            : Stream.of(
                                    Words.small((int) n) + (n == 1 ? " is " : " are ") + Words.lower(state.label()));
                })
                .toList();
        int all = progress.size();
        return all == 1
                ? "It has one target, which" + states.get(0).substring("one".length()) + "."
                : "Of its " + Words.small(all) + " targets, " + Words.list(states) + ".";
    }

    /** A target and the theme group that answers for it. */
    private record Owned(String group, Progress progress) {}

    private List<Owned> owned(Plan last) {
        MeasureProgress measure = new MeasureProgress(facts);
        Map<String, String> groups = facts.plans().themeGroups().stream()
                .collect(Collectors.toMap(ThemeGroup::id, ThemeGroup::name, (a, b) -> a));
        return last.priorities().stream()
                .flatMap(priority -> priority.objectives().stream()
                        .flatMap(objective -> objective.targets().stream())
                        .map(target -> new Owned(
                                groups.getOrDefault(priority.themeGroup(), priority.themeGroup()), measure.of(target))))
                .toList();
    }

    /** What the table says in per cent of the way, as a picture. */
    private Optional<Block> way(List<Progress> progress) {
        List<Point> points = progress.stream()
                .map(p -> new Point(
                        TargetWords.aim(p),
                        p.state().label(),
                        TargetWords.way(p).orElse(null)))
                .toList();
        String title = "How much of the way to each target was gone in "
                + facts.period().label();
        return points.stream().allMatch(point -> point.value() == null)
                ? Optional.empty()
                : Optional.of(new Chart(
                        "plan-progress-chart",
                        Chart.Form.PROGRESS,
                        title,
                        title
                                + ", in per cent of the way from its baseline. 100 is the target; below 0 the figure moved"
                                + " away from it. The table below gives the numbers.",
                        "%",
                        points));
    }

    /** Numbers stand alone in their cells, so that whoever takes the table away can count with them. */
    private static Row row(Owned owned) {
        Progress progress = owned.progress();
        return new Row(
                progress.target().id(),
                List.of(
                        Cell.words(TargetWords.aim(progress) + " (from "
                                + TargetWords.year(progress.target().baseline().period()) + ")"),
                        Cell.words(owned.group()),
                        Cell.of(TargetWords.baseline(progress)),
                        Cell.of(TargetWords.path(progress)),
                        Cell.of(TargetWords.latest(progress)),
                        Cell.of(TargetWords.goal(progress)),
                        Cell.of(TargetWords.wayGone(progress).orElseGet(Numbers::notAvailable)),
                        new Cell(
                                Text.of(Run.strong(progress.state().label())),
                                progress.state().tone())));
    }

    private static List<Text> notes(List<Progress> progress) {
        List<Text> notes = new ArrayList<>();
        notes.add(Text.words("The path is the straight line from baseline to target: where the figure should stand by"
                + " the end of the period it is judged by. A target whose time was over before is judged by its own"
                + " year. Of the way: how much of the distance from baseline to target was gone; below 0 the figure moved"
                + " away from the target."));
        chance(progress, true).ifPresent(notes::add);
        chance(progress, false).ifPresent(notes::add);
        progress.stream()
                .filter(p -> p.reason() != null)
                .map(p -> Text.words(TargetWords.aim(p) + ": not measurable, because "
                        + p.reason().words() + "."))
                .forEach(notes::add);
        progress.stream()
                .filter(p -> p.baseline().filter(Level::stated).isPresent())
                .map(p -> Text.words(TargetWords.aim(p) + ": no figure is held for the baseline, which is that of "
                        + p.target().baseline().source() + "."))
                .forEach(notes::add);
        return notes;
    }

    private static Optional<Text> chance(List<Progress> progress, boolean good) {
        List<String> names = progress.stream()
                .filter(Progress::mayBeChance)
                .filter(p -> good == (p.state() == State.MET || p.state() == State.ON_TRACK))
                .map(Progress::label)
                .distinct()
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Text.words((good ? "The change since the baseline" : "The distance from where it should stand")
                                + " is of a size that can arise by chance for " + Words.list(names) + "."));
    }

    private static Optional<Block> actions(Plan last) {
        List<Row> rows = last.priorities().stream().flatMap(LastPlan::actions).toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "plan-actions",
                        last.title() + ": what was to be done",
                        List.of(
                                Column.words("action", "Action"),
                                Column.words("owner", "Owner"),
                                Column.words("state", "State"),
                                Column.words("note", "Note")),
                        rows,
                        List.of()));
    }

    private static Stream<Row> actions(Priority priority) {
        List<Row> rows = new ArrayList<>();
        for (Objective objective : priority.objectives()) {
            objective
                    .actions()
                    .forEach(action -> rows.add(new Row(
                            objective.id() + "-" + (rows.size() + 1),
                            List.of(
                                    Cell.words(action.what()),
                                    Cell.words(action.owner()),
                                    Cell.words(ACTION_STATES.getOrDefault(action.state(), action.state())),
                                    Cell.words(action.note() == null ? Numbers.NOT_APPLICABLE : action.note())))));
        }
        return rows.stream();
    }
}
