package uk.csp.reporting.ods;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.format.BookTable;
import uk.csp.reporting.format.TableBook;
import uk.csp.reporting.ods.Sheet.Cell;
import uk.csp.reporting.ods.Sheet.Grid;
import uk.csp.reporting.ods.Sheet.Heading;
import uk.csp.reporting.ods.Sheet.Line;
import uk.csp.reporting.page.Imprint;

/**
 * The sheets of an assessment, in the order the guidance "Releasing statistics in spreadsheets" of the Government
 * Analysis Function asks for: cover, contents, notes, codes, then one sheet for every table.
 */
final class Workbook {
    private static final String CONTENTS = "Contents";
    private static final String NOTES = "Notes";
    private static final String CODES = "Codes";
    private static final int FEW_SOURCES = 2;

    private final Assessment document;
    private final Imprint imprint;
    private final TableBook book;

    Workbook(Assessment document, Imprint imprint) {
        this.document = document;
        this.imprint = imprint;
        this.book = TableBook.of(document);
    }

    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>(List.of(cover(), contents()));
        if (!book.notes().isEmpty()) {
            sheets.add(notes());
        }
        if (!book.codes().isEmpty()) {
            sheets.add(codes());
        }
        book.tables().forEach(table -> sheets.add(sheet(table)));
        return sheets;
    }

    private Sheet cover() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.title(document.title()));
        lines.add(Line.words("The tables of the strategic assessment of " + document.place() + "."));
        lines.add(Line.heading("Status"));
        lines.add(Line.words(imprint.status() + "."));
        if (imprint.published() != null) {
            lines.add(Line.words("Published " + imprint.published() + "."));
        }
        if (imprint.notice() != null) {
            lines.add(Line.heading(imprint.notice().title()));
            imprint.notice().items().forEach(item -> lines.add(Line.words(item.plain())));
        }
        lines.add(Line.heading("Reporting period"));
        lines.add(Line.words(document.reportingPeriod() + "."));
        lines.add(Line.heading("What is in this file"));
        lines.add(Line.words("Every table of the assessment has a sheet of its own; " + CONTENTS + " lists them."));
        lines.add(Line.link("Go to the contents", "#" + CONTENTS + ".A1"));
        lines.add(
                Line.words("Numbers are rounded half-up from the exact counts. A code in brackets stands where a number"
                        + " is missing; the sheet " + CODES + " says what each one means."));
        lines.add(Line.words("Text, charts and the method are in the assessment itself."));
        lines.add(Line.heading("The document these tables are from"));
        lines.add(Line.words("Address within the service: " + imprint.json()));
        if (imprint.lineage() != null) {
            lines.add(Line.words("Where every number comes from: " + imprint.lineage()));
        }
        lines.add(Line.words("SHA-256 of the document: " + imprint.sha256()));
        return new Sheet("Cover", lines, null);
    }

    private Sheet contents() {
        Stream<List<Cell>> own = Stream.of(
                        book.notes().isEmpty() ? null : List.of(NOTES, "Notes to the tables", "All tables"),
                        book.codes().isEmpty() ? null : List.of(CODES, "Codes in the place of numbers", "All tables"))
                .filter(row -> row != null)
                .map(row ->
                        List.of(Cell.toSheet(row.get(0), row.get(0)), Cell.words(row.get(1)), Cell.words(row.get(2))));
        Stream<List<Cell>> tables = book.tables().stream()
                .map(table -> List.of(
                        Cell.toSheet(name(table), name(table)),
                        Cell.words(table.caption()),
                        Cell.words(table.section())));
        return new Sheet(
                CONTENTS,
                List.of(
                        Line.title("Contents"),
                        Line.words("This worksheet contains one table: the sheets of this file, with links to them.")),
                new Grid(
                        "contents",
                        List.of(
                                new Heading("Sheet", false),
                                new Heading("What it holds", false),
                                new Heading("Part of the assessment", false)),
                        Stream.concat(own, tables).toList()));
    }

    private Sheet notes() {
        Map<Integer, String> names =
                book.tables().stream().collect(Collectors.toMap(BookTable::number, Workbook::name));
        List<List<Cell>> rows = book.notes().stream()
                .sorted(Comparator.comparing(TableBook.Note::number))
                .map(note -> List.of(
                        Cell.words("note " + note.number()),
                        Cell.words(note.text()),
                        Cell.words(note.tables().stream().map(names::get).collect(Collectors.joining(", ")))))
                .toList();
        return new Sheet(
                NOTES,
                List.of(
                        Line.title("Notes"),
                        Line.words("This worksheet contains one table: the notes the other sheets refer to.")),
                new Grid(
                        "notes",
                        List.of(
                                new Heading("Note", false),
                                new Heading("What it says", false),
                                new Heading("Sheets", false)),
                        rows));
    }

    private Sheet codes() {
        List<List<Cell>> rows = book.codes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(code -> List.of(Cell.words(code.getKey()), Cell.words(code.getValue())))
                .toList();
        return new Sheet(
                CODES,
                List.of(
                        Line.title("Codes in the place of numbers"),
                        Line.words("This worksheet contains one table: the codes used in this file.")),
                new Grid("codes", List.of(new Heading("Code", false), new Heading("Meaning", false)), rows));
    }

    private Sheet sheet(BookTable table) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.title(table.caption() + marks(table)));
        lines.add(Line.words(
                "This worksheet contains one table, from the part of the assessment called " + table.section() + "."));
        if (table.counted() && !book.sources().isEmpty()) {
            lines.add(source());
        }
        if (usesCodes(table)) {
            lines.add(Line.words("Codes in brackets are explained in the sheet " + CODES + "."));
        }
        lines.add(Line.link("Back to the contents", "#" + CONTENTS + ".A1"));
        List<List<Cell>> rows = table.rows().stream()
                .map(row -> row.stream().map(Workbook::cell).toList())
                .toList();
        return new Sheet(
                name(table),
                lines,
                new Grid(
                        table.id().replace('-', '_'),
                        table.columns().stream()
                                .map(column -> new Heading(column.label(), column.numeric()))
                                .toList(),
                        rows));
    }

    /** Many sources have a sheet of their own. */
    private Line source() {
        return book.sources().size() <= FEW_SOURCES
                ? Line.words("Source: " + String.join("; ", book.sources()) + ".")
                : book.tables().stream()
                        .filter(table -> table.id().equals(TableBook.SOURCES))
                        .findFirst()
                        .map(table -> Line.link(
                                "Sources: see " + name(table) + ", " + table.caption(), "#" + name(table) + ".A1"))
                        .orElseThrow();
    }

    private static String marks(BookTable table) {
        return table.notes().stream().map(number -> " [note " + number + "]").collect(Collectors.joining());
    }

    private static boolean usesCodes(BookTable table) {
        return table.rows().stream().flatMap(List::stream).anyMatch(BookTable.Value::isCode);
    }

    private static Cell cell(BookTable.Value value) {
        BigDecimal number = value.number();
        return number == null ? Cell.words(value.text()) : Cell.number(number);
    }

    private static String name(BookTable table) {
        return "Table_" + table.number();
    }
}
