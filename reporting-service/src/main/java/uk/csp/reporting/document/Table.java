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
        for (Row row : rows) {
            for (int i = 0; i < width; i++) {
                int values = row.cells().get(i).values().size();
                if (values > 0 && values != columns.get(i).parts().size()) {
                    throw new IllegalArgumentException(
                            "A cell of table " + id + " has not as many values as its column has parts");
                }
            }
        }
    }

    /** A column that prints several numbers in a cell, such as +3.6% (826), says what each of them is. */
    public record Column(String id, String label, boolean numeric, List<Part> parts) {
        public Column {
            parts = Lists.copy(parts);
        }

        public Column(String id, String label, boolean numeric) {
            this(id, label, numeric, List.of());
        }

        public static Column words(String id, String label) {
            return new Column(id, label, false);
        }

        public static Column number(String id, String label) {
            return new Column(id, label, true);
        }

        public static Column numbers(String id, String label, Part... parts) {
            return new Column(id, label, true, List.of(parts));
        }
    }

    /** One of the numbers in the cells of a column, with the heading it has where it stands alone. */
    public record Part(String id, String label) {}

    public record Row(String id, List<Cell> cells) {
        public Row {
            cells = Lists.copy(cells);
        }
    }

    /**
     * What is printed, and the level of risk it stands for where colour may say it too.
     *
     * @param values for each part of the column the signed number without separators, or the code it lacks it for
     */
    public record Cell(Text text, String tone, List<String> values) {
        public Cell {
            values = Lists.copy(values);
        }

        public Cell(Text text, String tone) {
            this(text, tone, List.of());
        }

        public Cell with(String... values) {
            return new Cell(text, tone, List.of(values));
        }

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
