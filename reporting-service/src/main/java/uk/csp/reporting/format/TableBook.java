package uk.csp.reporting.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Text;

/** All tables of a document with their notes counted through, and the codes they use: what ODS and CSV are made of. */
public record TableBook(List<BookTable> tables, List<Note> notes, Map<String, String> codes) {

    /** The table that says which datasets the document rests on. */
    public static final String SOURCES = "sources-table";

    /** A note, and the tables it is about. */
    public record Note(int number, String text, List<Integer> tables) {}

    public static TableBook of(Assessment document) {
        return new Collector(document).collect();
    }

    public List<String> notesOf(BookTable table) {
        return notes.stream()
                .filter(note -> note.tables().contains(table.number()))
                .map(note -> "[note " + note.number() + "] " + note.text())
                .toList();
    }

    /** The datasets the document rests on, as its own table of sources names them. */
    public List<String> sources() {
        return tables.stream()
                .filter(table -> table.id().equals(SOURCES))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.get(0).text())
                .toList();
    }

    private static final class Collector {
        private final Assessment document;
        private final Map<Integer, String> footnotes = new TreeMap<>();
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final Map<Integer, List<Integer>> usedBy = new TreeMap<>();
        private final List<BookTable> tables = new ArrayList<>();
        private final Map<String, String> codes = new TreeMap<>();

        Collector(Assessment document) {
            this.document = document;
        }

        TableBook collect() {
            document.sections().forEach(this::readFootnotes);
            document.sections().forEach(section -> readTables(section, section.title()));
            List<Note> notes = numbers.entrySet().stream()
                    .map(note -> new Note(note.getValue(), note.getKey(), List.copyOf(usedBy.get(note.getValue()))))
                    .toList();
            return new TableBook(List.copyOf(tables), notes, Map.copyOf(codes));
        }

        private void readFootnotes(Section section) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Footnotes notes) {
                    notes.items()
                            .forEach(note ->
                                    footnotes.put(note.number(), note.text().plain()));
                }
            }
            section.sections().forEach(this::readFootnotes);
        }

        private void readTables(Section section, String path) {
            for (Block block : section.blocks()) {
                if (block instanceof Table table) {
                    read(table, path);
                }
            }
            section.sections().forEach(part -> readTables(part, path + ": " + part.title()));
        }

        private void read(Table table, String path) {
            int number = tables.size() + 1;
            List<Integer> notes = table.notes().stream()
                    .map(note -> note(note.plain(), number))
                    .toList();
            PlainTable plain = PlainTable.of(table, text -> words(text, number));
            plain.rows().stream()
                    .flatMap(List::stream)
                    .flatMap(value -> Codes.in(value.text()))
                    .forEach(code -> codes.put(code, Codes.meaning(code)));
            boolean counted =
                    table.texts().stream().flatMap(text -> text.runs().stream()).anyMatch(run -> run.first() != null);
            tables.add(new BookTable(
                    number, table.id(), table.caption(), path, plain.columns(), plain.rows(), notes, counted));
        }

        /** With the number of the note where a footnote's mark stood. */
        private String words(Text text, int table) {
            StringBuilder words = new StringBuilder();
            text.runs().forEach(run -> {
                String note = run.footnote() == null ? null : footnotes.get(run.footnote());
                if (note != null) {
                    words.append(" [note ").append(note(note, table)).append(']');
                } else if (run.footnote() == null) {
                    words.append(run.text());
                }
            });
            return words.toString().strip();
        }

        private int note(String text, int table) {
            int number = numbers.computeIfAbsent(text, unknown -> numbers.size() + 1);
            List<Integer> of = usedBy.computeIfAbsent(number, unknown -> new ArrayList<>());
            if (!of.contains(table)) {
                of.add(table);
            }
            return number;
        }
    }
}
