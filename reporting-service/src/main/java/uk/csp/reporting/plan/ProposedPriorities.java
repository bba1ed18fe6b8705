package uk.csp.reporting.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.ListEntry;
import uk.csp.reporting.facts.Months;
import uk.csp.reporting.facts.PartnershipPlans.Action;
import uk.csp.reporting.facts.PartnershipPlans.Objective;
import uk.csp.reporting.facts.PartnershipPlans.Plan;
import uk.csp.reporting.facts.PartnershipPlans.Priority;
import uk.csp.reporting.facts.PartnershipPlans.Role;
import uk.csp.reporting.facts.PartnershipPlans.ThemeGroup;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Words;

/** The priorities of the next plan, theme group by theme group, each with its reason, objectives and targets. */
final class ProposedPriorities {
    private static final List<Column> OBJECTIVES = List.of(
            Column.words("objective", "Objective"),
            Column.words("owner", "Led by"),
            Column.words("short", "Short-term target"),
            Column.words("long", "Long-term target"),
            Column.words("resources", "Resources"));

    private final Facts facts;
    private final Optional<Plan> plan;
    private final MeasureProgress progress;

    ProposedPriorities(Facts facts, Optional<Plan> plan) {
        this.facts = facts;
        this.plan = plan;
        this.progress = new MeasureProgress(facts);
    }

    Section section() {
        return plan.map(this::section)
                .orElseGet(() -> Section.of(
                        "proposed-priorities",
                        "Proposed priorities",
                        new Paragraph(Text.words("Priorities for after "
                                + Months.name(facts.period().end()) + " are not available " + Numbers.NOT_AVAILABLE
                                + ": the partnership has proposed none."))));
    }

    private Section section(Plan next) {
        List<Section> groups = facts.plans().themeGroups().stream()
                .filter(group ->
                        next.priorities().stream().anyMatch(p -> p.themeGroup().equals(group.id())))
                .map(group -> section(group, next))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(opening(next, groups.size())));
        if (next.note() != null) {
            blocks.add(new Paragraph(Text.words(next.note())));
        }
        return new Section("proposed-priorities", "Proposed priorities", blocks, groups);
    }

    private static Text opening(Plan next, int groups) {
        int priorities = next.priorities().size();
        return Text.write()
                .strong(next.title())
                .words(" runs from " + Months.name(PlansOfPeriod.from(next)) + " to "
                        + Months.name(PlansOfPeriod.to(next)) + ". "
                        + (next.proposed()
                                ? "It is proposed, and the partnership has yet to adopt it. "
                                : "The partnership has adopted it. ")
                        + (priorities == 1
                                ? "Its one priority is"
                                : "Its " + Words.small(priorities) + " priorities are")
                        + " owned by " + (groups == 1 ? "one theme group." : Words.small(groups) + " theme groups."))
                .done();
    }

    private Section section(ThemeGroup group, Plan next) {
        List<Section> priorities = next.priorities().stream()
                .filter(priority -> priority.themeGroup().equals(group.id()))
                .map(this::section)
                .toList();
        List<Block> blocks = new ArrayList<>();
        String purpose = group.purpose() == null ? "" : group.purpose() + " ";
        blocks.add(new Paragraph(
                Text.words(purpose + "Chair: " + role(group.chair()) + ". Deputy: " + role(group.deputy()) + ".")));
        return new Section("theme-group-" + group.id(), group.name(), blocks, priorities);
    }

    private static String role(Role role) {
        return role.organisation() == null ? role.role() : role.role() + ", " + role.organisation();
    }

    private Section section(Priority priority) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Text.words(priority.reason())));
        answers(priority).ifPresent(blocks::add);
        List<Row> rows = priority.objectives().stream().map(this::row).toList();
        blocks.add(new Table(
                "objectives-" + priority.id(), priority.title() + ": objectives", OBJECTIVES, rows, List.of()));
        List<Text> actions = priority.objectives().stream()
                .flatMap(objective -> objective.actions().stream())
                .map(ProposedPriorities::action)
                .toList();
        if (!actions.isEmpty()) {
            blocks.add(new Paragraph(Text.of(Run.strong("What will be done"))));
            blocks.add(new Bullets(actions));
        }
        return new Section("priority-" + priority.id(), priority.title(), blocks, List.of());
    }

    private Row row(Objective objective) {
        return new Row(
                objective.id(),
                List.of(
                        Cell.words(objective.statement()),
                        Cell.words(objective.owner()),
                        targets(objective, "short"),
                        targets(objective, "long"),
                        Cell.words(objective.resources() == null ? "None stated" : objective.resources())));
    }

    private Cell targets(Objective objective, String term) {
        List<Text> texts = objective.targets().stream()
                .filter(target -> target.term().equals(term))
                .map(target -> TargetWords.full(progress.of(target)))
                .toList();
        Text.Writer text = Text.write().words(texts.isEmpty() ? "None set" : "");
        for (int i = 0; i < texts.size(); i++) {
            text.words(i == 0 ? "" : " ").text(texts.get(i));
        }
        return Cell.of(text.done());
    }

    private static Text action(Action action) {
        return Text.words(Words.capital(action.what()) + " (" + action.owner()
                + (action.by() == null ? "" : ", by " + action.by()) + ").");
    }

    /** The risks by the names of the lists, each with its band where it is known. */
    private Optional<Block> answers(Priority priority) {
        Map<String, ListEntry> entries =
                facts.listEntries().stream().collect(Collectors.toMap(ListEntry::id, entry -> entry, (a, b) -> a));
        Map<String, Rating> ratings = facts.ratings().stream()
                .collect(Collectors.toMap(rating -> rating.threat().id(), rating -> rating, (a, b) -> a));
        List<String> names = priority.answers().stream()
                .map(id -> entries.containsKey(id)
                        ? named(entries.get(id).label(), entries.get(id).band())
                        : ratings.containsKey(id) ? ratings.get(id).threat().label() : id.replace('-', ' '))
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph(Text.words("It answers " + String.join("; ", names) + ".")));
    }

    private static String named(String label, String band) {
        return band == null ? label : label + " (" + band.toLowerCase(Locale.ROOT) + " risk)";
    }
}
