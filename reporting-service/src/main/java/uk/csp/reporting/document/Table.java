package uk.csp.reporting.document;

import java.util.List;
import java.util.stream.Stream;

/** A table with a caption; the first cell of every row is the row's header. Identifiers stay the same over editions. */
public record Table(String id, String caption, List<Column> columns, List<Row> rows, List<Text> notes)
        implements Block {
    public Table {
        columns = Lists.copy(columns);
        rows = Lists.copy(rows);
        notes = Lists.copy(notes);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("A row of table " + id + " has not " + width + " cells");
        }
    }

    public record Column(String id, String label, boolean numeric) {
        public static Column words(String id, String label) {
            return new Column(id, label, false);
        }

        public static Column number(String id, String label) {
            return new Column(id, label, true);
        }
    }

    public record Row(String id, List<Cell> cells) {
        public Row {
            cells = Lists.copy(cells);
        }
    }

    /** What is printed, and the level of risk it stands for where colour may say it too. */
    public record Cell(Text text, String tone) {
        public static Cell of(Text text) {
            return new Cell(text, null);
        }

        public static Cell of(Run run) {
            return of(Text.of(run));
        }

        public static Cell words(String words) {
            return of(Text.words(words));
        }
    }

    @Override
    public List<Text> texts() {
        return Stream.concat(rows.stream().flatMap(row -> row.cells().stream()).map(Cell::text), notes.stream())
                .toList();
    }
}
