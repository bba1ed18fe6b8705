package uk.csp.reporting.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Note;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.prose.Numbers;

/** A section for each theme: its rating tables, key statistics, and where ratings drift or are carried forward. */
final class Themes {
    /** The four sections of the scoring form, in the order of the printed columns. */
    private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("harm", "Harm");
        SECTIONS.put("likelihood", "Likelihood & trends");
        SECTIONS.put("intelligence", "Intelligence");
        SECTIONS.put("response", "Response");
    }

    private final Facts facts;
    private final Footnotes footnotes;

    Themes(Facts facts, Footnotes footnotes) {
        this.facts = facts;
        this.footnotes = footnotes;
    }

    List<Section> sections() {
        Map<Rating.Group, List<Rating>> themes =
                group(facts.ratings(), rating -> rating.threat().theme());
        return themes.entrySet().stream()
                .filter(theme ->
                        theme.getValue().stream().anyMatch(r -> r.threat().inTable()))
                .map(theme -> section(theme.getKey(), theme.getValue()))
                .toList();
    }

    private Section section(Rating.Group theme, List<Rating> ratings) {
        List<Block> blocks = new ArrayList<>();
        List<Rating> rows = ratings.stream().filter(r -> r.threat().inTable()).toList();
        Map<String, Run> years = new LinkedHashMap<>();
        group(rows, Rating::card).forEach((card, threats) -> blocks.add(table(card, threats, years)));
        List<Text> drift = ratings.stream()
                .filter(r -> r.drift() != null)
                .map(Themes::drift)
                .toList();
        if (!drift.isEmpty()) {
            blocks.add(new Note("Figures have moved since these ratings were agreed", drift));
        }
        blocks.addAll(footnotes.print());
        List<Text> statistics = KeyStatistics.of(theme.id(), facts);
        List<Section> parts = statistics.isEmpty()
                ? List.of()
                : List.of(Section.of(theme.id() + "-key-statistics", "Key statistics", new Bullets(statistics)));
        return new Section("theme-" + theme.id(), theme.label(), blocks, parts);
    }

    private Table table(Rating.Group card, List<Rating> threats, Map<String, Run> years) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("threat", "Threat"));
        SECTIONS.forEach((id, label) -> columns.add(Column.words(id, label)));
        columns.add(Column.words("rating", "Threat, risk and harm assessment"));
        List<Row> rows = threats.stream().map(rating -> row(rating, years)).toList();
        return new Table("ratings-" + card.id(), card.label() + ": ratings", columns, rows, List.of());
    }

    private Row row(Rating rating, Map<String, Run> years) {
        List<Cell> cells = new ArrayList<>();
        String scoredFor = rating.threat().scoredFor();
        Text.Writer threat = Text.write().words(rating.threat().label());
        if (scoredFor != null && !scoredFor.isBlank()) {
            threat.run(years.computeIfAbsent(
                    scoredFor, these -> footnotes.mark(Text.words("Rated on the scores of " + these + "."))));
        }
        if (rating.priority() != null) {
            threat.run(footnotes.mark(Text.words(rating.priority().reason())));
        }
        cells.add(Cell.of(threat.done()));
        SECTIONS.keySet().forEach(section -> cells.add(section(rating, section)));
        cells.add(overall(rating));
        return new Row(rating.threat().id(), cells);
    }

    /** Much confidence in the intelligence is no risk, so that cell takes no colour of risk. */
    private static Cell section(Rating rating, String section) {
        return rating.sections().stream()
                .filter(word -> word.section().equals(section) && word.word() != null)
                .findFirst()
                .map(word ->
                        new Cell(Text.words(word.word()), section.equals("intelligence") ? null : tone(word.word())))
                .orElseGet(() -> Cell.words(Numbers.NOT_AVAILABLE));
    }

    private static Cell overall(Rating rating) {
        if (rating.ratified() != null) {
            String band = rating.ratified().band();
            return new Cell(Text.of(Run.strong(band)), tone(band));
        }
        if (rating.indicative() != null) {
            String band = rating.indicative().band();
            return new Cell(Text.of(Run.strong(band), Run.words(" (indicative)")), tone(band));
        }
        return Cell.words(Numbers.NOT_AVAILABLE);
    }

    private static Text drift(Rating rating) {
        Text.Writer text = Text.write()
                .strong(rating.threat().label())
                .words(" was agreed as " + rating.drift().from() + "; the latest figures indicate "
                        + rating.drift().to() + ".");
        rating.drift().because().forEach(reason -> text.words(" ").run(reason(reason)));
        return text.done();
    }

    private static Run reason(Rating.Reason reason) {
        return reason.figure() == null || reason.figureRevision() == null
                ? Run.words(reason.sentence())
                : Run.number(
                        reason.sentence(), new Run.Origin(reason.figure(), reason.figureRevision(), "threshold-input"));
    }

    private static String tone(String word) {
        return word.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static Map<Rating.Group, List<Rating>> group(List<Rating> ratings, Function<Rating, Rating.Group> by) {
        return ratings.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
