package uk.csp.reporting.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.prose.Words;

/** Differences as a document of their own, so that whatever prints an assessment can print them: words, then tables. */
public final class DifferencesDocument {
    private final String from;
    private final String to;
    private final Differences differences;

    /** @param from what the first document is called, for example edition 1 */
    public DifferencesDocument(String from, String to, Differences differences) {
        this.from = from;
        this.to = to;
        this.differences = differences;
    }

    public Assessment of(Assessment document) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("summary", "In short", new Bullets(summary())));
        bands().ifPresent(sections::add);
        sections.addAll(numbers());
        texts().ifPresent(sections::add);
        return new Assessment(
                Assessment.FORMAT,
                document.place() + " " + document.periodLabel() + ": differences between " + from + " and " + to,
                document.partnership(),
                document.place(),
                document.period(),
                document.periodLabel(),
                document.reportingPeriod(),
                sections,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What differs, in sentences; one that says so when nothing does. */
    public List<Text> summary() {
        if (differences.none()) {
            return List.of(Text.words("Both say the same."));
        }
        List<String> words = new ArrayList<>();
        long bands =
                differences.cells().stream().filter(Differences.Cell::isBand).count();
        count(words, bands, "rating differs", "ratings differ");
        count(
                words,
                differences.cells().size() - bands,
                "other cell of a table differs",
                "other cells of tables differ");
        count(words, differences.rowsAdded().size(), "row is new", "rows are new");
        count(words, differences.rowsRemoved().size(), "row is gone", "rows are gone");
        named(words, "New sections: ", differences.sectionsAdded());
        named(words, "Sections that are gone: ", differences.sectionsRemoved());
        count(words, differences.texts().size(), "section has other sentences", "sections have other sentences");
        return words.stream().map(Text::words).toList();
    }

    private static void count(List<String> words, long count, String one, String many) {
        if (count > 0) {
            words.add(count + " " + (count == 1 ? one : many) + ".");
        }
    }

    private static void named(List<String> words, String opening, List<Differences.Part> parts) {
        if (!parts.isEmpty()) {
            words.add(opening + parts.stream().map(Differences.Part::title).collect(Collectors.joining("; ")) + ".");
        }
    }

    private Optional<Section> bands() {
        List<Differences.Cell> bands =
                differences.cells().stream().filter(Differences.Cell::isBand).toList();
        return bands.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "bands", "Ratings", table("bands", "Threats in another band", "Threat", bands, false)));
    }

    private List<Section> numbers() {
        Map<String, List<Differences.Cell>> tables = differences.cells().stream()
                .filter(cell -> !cell.isBand())
                .collect(Collectors.groupingBy(Differences.Cell::table, LinkedHashMap::new, Collectors.toList()));
        List<Section> sections = new ArrayList<>();
        tables.forEach((id, cells) -> sections.add(Section.of(
                "differs-" + id, cells.get(0).caption(), table(id, cells.get(0).caption(), "Row", cells, true))));
        List<Text> rows = Stream.concat(
                        differences.rowsAdded().stream()
                                .map(row -> row.caption() + ": the row " + row.label() + " is new."),
                        differences.rowsRemoved().stream()
                                .map(row -> row.caption() + ": the row " + row.label() + " is gone."))
                .map(Text::words)
                .toList();
        if (!rows.isEmpty()) {
            sections.add(Section.of("rows", "Rows", new Bullets(rows)));
        }
        return sections;
    }

    private Table table(String id, String caption, String header, List<Differences.Cell> cells, boolean withColumn) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("row", header)));
        if (withColumn) {
            columns.add(Column.words("column", "Column"));
        }
        columns.add(Column.words("from", Words.capital(from)));
        columns.add(Column.words("to", Words.capital(to)));
        List<Table.Row> rows = cells.stream()
                .map(cell -> new Table.Row(
                        cell.row() + "." + cell.column(),
                        Stream.of(cell.label(), withColumn ? cell.columnLabel() : null, cell.from(), cell.to())
                                .filter(Objects::nonNull)
                                .map(Table.Cell::words)
                                .toList()))
                .toList();
        return new Table("differences-" + id, caption, columns, rows, List.of());
    }

    private Optional<Section> texts() {
        List<Section> parts = differences.texts().stream()
                .map(text -> new Section("text-" + text.section(), text.title(), blocks(text), List.of()))
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Section("texts", "Sentences", List.of(), parts));
    }

    private List<Block> blocks(Differences.Sentences text) {
        List<Block> blocks = new ArrayList<>();
        sentences(blocks, "Only in " + from + ":", text.removed());
        sentences(blocks, "Only in " + to + ":", text.added());
        return blocks;
    }

    private static void sentences(List<Block> blocks, String opening, List<String> sentences) {
        if (!sentences.isEmpty()) {
            blocks.add(new Paragraph(Text.words(opening)));
            blocks.add(new Bullets(sentences.stream().map(Text::words).toList()));
        }
    }
}
