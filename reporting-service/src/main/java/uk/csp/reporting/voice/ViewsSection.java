package uk.csp.reporting.voice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Note;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.CommunityView;
import uk.csp.reporting.facts.CommunityView.Answered;
import uk.csp.reporting.facts.CommunityView.Finding;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Months;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Words;

/** What people told the partnership: who was asked how, who was not reached, what they said, and what came of it. */
public final class ViewsSection {
    /** Methods as the API names them, and as a reader does. */
    public static final Map<String, String> METHODS = Map.of(
            "survey", "Survey",
            "consultation-event", "Consultation event",
            "forum", "Forum",
            "public-meeting", "Public meeting",
            "focus-group", "Focus group",
            "interviews", "Interviews",
            "online", "Online",
            "other", "Other");

    static final Map<String, String> STATES =
            Map.of("done", "Done", "doing", "Under way", "cannot-be-done", "Cannot be done");

    private final Facts facts;

    public ViewsSection(Facts facts) {
        this.facts = facts;
    }

    public Section section() {
        if (facts.views().isEmpty()) {
            return Section.of(
                    "community-views",
                    "What people told us",
                    new Paragraph(Text.words("What the public think is not available " + Numbers.NOT_AVAILABLE
                            + ": the partnership has supplied no consultation for this assessment.")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(consultations());
        blocks.add(new Note("Who was not reached, and what these answers cannot tell", limits()));
        List<Section> parts =
                new ArrayList<>(facts.views().stream().map(ViewsSection::said).toList());
        parts.add(youSaidWeDid());
        return new Section("community-views", "What people told us", blocks, parts);
    }

    private Table consultations() {
        List<Row> rows = facts.views().stream().map(ViewsSection::row).toList();
        return new Table(
                "consultations",
                "How and when people were asked",
                List.of(
                        Column.words("consultation", "Consultation"),
                        Column.words("method", "Method"),
                        Column.words("date", "Date"),
                        Column.words("people", "People"),
                        Column.words("reached", "Groups reached"),
                        Column.words("not-reached", "Groups not reached")),
                rows,
                facts.views().stream().anyMatch(view -> new Respondents(view).protects())
                        ? List.of(Text.words(
                                "Numbers under 5, and those they could be worked out from, are not" + " printed."))
                        : List.of());
    }

    private static Row row(CommunityView view) {
        Respondents people = new Respondents(view);
        return new Row(
                view.id(),
                List.of(
                        Cell.words(view.title()),
                        Cell.words(METHODS.getOrDefault(view.method(), view.method())),
                        Cell.words(dates(view)),
                        Cell.words(people.total()),
                        Cell.words(
                                orNone(view.reached().stream().map(people::of).toList())),
                        Cell.words(orNone(view.notReached().stream()
                                .map(CommunityView.NotReached::name)
                                .toList()))));
    }

    private List<Text> limits() {
        List<Text> limits = new ArrayList<>();
        for (CommunityView view : facts.views()) {
            view.notReached().stream()
                    .filter(group -> group.why() != null)
                    .map(group -> Text.words(Words.capital(group.name()) + ": " + Words.lower(group.why())))
                    .forEach(limits::add);
            view.limits().stream().map(Text::words).forEach(limits::add);
        }
        return limits.isEmpty() ? List.of(Text.words("The partnership states none.")) : limits;
    }

    private static Section said(CommunityView view) {
        Respondents people = new Respondents(view);
        List<Block> blocks = new ArrayList<>();
        if (view.note() != null) {
            blocks.add(new Paragraph(Text.words(view.note())));
        }
        if (!view.questions().isEmpty()) {
            blocks.add(new Paragraph(Text.of(Run.strong("They were asked"))));
            blocks.add(new Bullets(view.questions().stream().map(Text::words).toList()));
        }
        blocks.add(new Paragraph(Text.of(Run.strong("They said"))));
        blocks.add(
                view.findings().isEmpty()
                        ? new Paragraph(Text.words("Nothing is recorded of it."))
                        : new Bullets(view.findings().stream()
                                .map(finding -> finding(finding, people))
                                .toList()));
        return new Section("said-" + view.id(), view.title(), blocks, List.of());
    }

    private static Text finding(Finding finding, Respondents people) {
        String who = people.saidBy(finding);
        String said = finding.quotation()
                ? "“" + finding.statement() + "” (in the partnership's words)"
                : finding.statement();
        return Text.words(who.isEmpty() ? said : said + " (said by " + who + ")");
    }

    private Section youSaidWeDid() {
        List<Row> rows = new ArrayList<>();
        for (CommunityView view : facts.views()) {
            for (Answered answered : view.youSaidWeDid()) {
                rows.add(row(view.id() + "-" + (rows.size() + 1), answered));
            }
        }
        Block block = rows.isEmpty()
                ? new Paragraph(Text.words("The partnership has not yet said what came of it."))
                : new Table(
                        "you-said-we-did-table",
                        "What people said, and what was done about it",
                        List.of(
                                Column.words("said", "You said"),
                                Column.words("who", "Who said so"),
                                Column.words("did", "We did"),
                                Column.words("by", "By whom and when"),
                                Column.words("state", "State")),
                        rows,
                        List.of());
        return Section.of("you-said-we-did", "You said, we did", block);
    }

    private static Row row(String id, Answered answered) {
        String did = answered.did() == null ? answered.why() : answered.did();
        String why = answered.did() == null || answered.why() == null ? "" : " " + answered.why();
        String when = answered.when() == null ? "" : ", " + when(answered.when());
        return new Row(
                id,
                List.of(
                        Cell.words(answered.said()),
                        Cell.words(answered.saidBy()),
                        Cell.words(did + why),
                        Cell.words(answered.doneBy() == null ? Numbers.NOT_APPLICABLE : answered.doneBy() + when),
                        Cell.of(Run.strong(STATES.getOrDefault(answered.state(), answered.state())))));
    }

    private static String when(String date) {
        return date.length() == 7 ? Months.name(YearMonth.parse(date)) : day(LocalDate.parse(date));
    }

    private static String dates(CommunityView view) {
        LocalDate from = LocalDate.parse(view.from());
        LocalDate to = LocalDate.parse(view.to());
        return from.equals(to) ? day(from) : day(from) + " to " + day(to);
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + Months.name(date.getMonth()) + " " + date.getYear();
    }

    private static String orNone(List<String> names) {
        return names.isEmpty() ? "None stated" : String.join("; ", names);
    }
}
