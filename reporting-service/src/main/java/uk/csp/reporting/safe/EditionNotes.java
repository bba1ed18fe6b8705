package uk.csp.reporting.safe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Note;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Words;

/** What a reader of a public edition must know: what its codes mean, how counts were protected, and where the proof is. */
final class EditionNotes {
    private static final List<String> CODES = List.of(
            "[c] confidential: so few that people could be recognised, or hidden because such a number could be worked"
                    + " out from it. Which of the two is not told.",
            "[x] not available: it was not received, or it was not released as it is now.",
            "[z] not applicable: a percentage of nothing.",
            "[low] withheld: a percentage of fewer than 20.");

    private final Releases releases;
    private final List<Figure> figures;
    private final List<String> ids;

    /** @param ids of the figures that the document speaks of */
    EditionNotes(Facts safe, Releases releases, Collection<String> ids) {
        this.releases = releases;
        this.ids = List.copyOf(ids);
        this.figures =
                safe.figures().filter(figure -> ids.contains(figure.figure())).toList();
    }

    Section about() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Paragraph(
                        Text.words(
                                "This is the public edition of the assessment. Every count in it was released to"
                                        + " the public, and every rate, change, percentage and chart is computed from such counts alone.")));
        blocks.add(new Bullets(CODES.stream().map(Text::words).toList()));
        List<Text> rules = rules();
        if (!rules.isEmpty()) {
            blocks.add(new Note("How counts are protected", rules));
        }
        List<String> open = notReleased();
        if (!open.isEmpty()) {
            blocks.add(new Note(
                    "Not released as they are now",
                    List.of(Text.words("Printed as [x] here: " + Words.list(open) + "."))));
        }
        return new Section("about-this-edition", "About this public edition", blocks, List.of());
    }

    /** The released tables the numbers come from, each with the proof that what it hides stays hidden. */
    Section tables() {
        List<Row> rows = releases.tables(ids).stream().map(EditionNotes::row).toList();
        Block block = rows.isEmpty()
                ? new Paragraph(Text.words("No table was released of the figures in this edition."))
                : new Table(
                        "released-tables-table",
                        "Tables released to the public that this edition rests on",
                        List.of(
                                Column.words("table", "Table"),
                                Column.words("released", "Released"),
                                Column.words("certificate", "Proof that what it hides stays hidden"),
                                Column.words("hash", "SHA-256")),
                        rows,
                        List.of());
        return Section.of("released-tables", "Released tables", block);
    }

    private static Row row(ReleasedCount.Table table) {
        return new Row(
                table.id(),
                List.of(
                        Cell.words(table.title()),
                        Cell.words(table.releasedAt().substring(0, 10)),
                        Cell.words(table.certificate()),
                        Cell.words(table.hash())));
    }

    private List<Text> rules() {
        return releases.policies(ids).stream()
                .map(ReleasedCount.Policy::label)
                .filter(label -> !label.isBlank())
                .distinct()
                .map(label -> Text.words(label + "."))
                .toList();
    }

    private List<String> notReleased() {
        return figures.stream()
                .filter(figure -> Figure.NOT_AVAILABLE.equals(figure.withheld())
                        && figure.completeness().missingMonths().isEmpty())
                .map(figure ->
                        figure.indicator().label() + ", " + figure.period().label()
                                + (figure.area().kind().equals("neighbourhood")
                                        ? " (" + figure.area().name() + ")"
                                        : ""))
                .distinct()
                .toList();
    }
}
