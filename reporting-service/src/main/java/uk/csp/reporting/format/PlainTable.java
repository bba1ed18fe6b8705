package uk.csp.reporting.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Text;

/** Takes printed cells apart into values: one number or one text in each. */
record PlainTable(List<BookTable.Column> columns, List<List<BookTable.Value>> rows) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?%?");
    private static final String NOT_APPLICABLE = "[z]";

    static PlainTable of(Table table, Function<Text, String> words) {
        List<BookTable.Column> columns = new ArrayList<>();
        List<List<BookTable.Value>> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column column = table.columns().get(i);
            List<List<String>> texts = texts(table, i, words);
            int parts = Math.max(1, column.parts().size());
            for (int part = 0; part < parts; part++) {
                int place = part;
                add(column, part, texts.stream().map(text -> text.get(place)).toList(), columns, cells);
            }
        }
        List<List<BookTable.Value>> rows = IntStream.range(0, table.rows().size())
                .mapToObj(row -> cells.stream().map(column -> column.get(row)).toList())
                .toList();
        return new PlainTable(List.copyOf(columns), rows);
    }

    /** For every row what each part of the column holds. */
    private static List<List<String>> texts(Table table, int place, Function<Text, String> words) {
        int parts = table.columns().get(place).parts().size();
        return table.rows().stream()
                .map(row -> row.cells().get(place))
                .map(cell -> cell.values().isEmpty() ? alone(words.apply(cell.text()), parts) : cell.values())
                .toList();
    }

    /** A code holds for every part; of anything else there is no second part. */
    private static List<String> alone(String text, int parts) {
        String shown = text.isBlank() ? NOT_APPLICABLE : text;
        return IntStream.range(0, Math.max(1, parts))
                .mapToObj(part -> part == 0 || Codes.is(shown) ? shown : NOT_APPLICABLE)
                .toList();
    }

    private static void add(
            Table.Column column,
            int part,
            List<String> texts,
            List<BookTable.Column> columns,
            List<List<BookTable.Value>> cells) {
        boolean numeric = column.numeric()
                && texts.stream()
                        .allMatch(text -> Codes.is(text) || NUMBER.matcher(text).matches());
        boolean percent = numeric && texts.stream().anyMatch(text -> text.endsWith("%"));
        String id = column.id();
        String label = column.label();
        if (!column.parts().isEmpty()) {
            id = id + "-" + column.parts().get(part).id();
            label = column.parts().get(part).label();
        }
        columns.add(new BookTable.Column(id, percent && !label.contains("%") ? label + " (%)" : label, numeric));
        cells.add(texts.stream()
                .map(text ->
                        numeric && !Codes.is(text) ? new BookTable.Value(number(text), text) : BookTable.Value.of(text))
                .toList());
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replaceAll("[,%+]", ""));
    }
}
