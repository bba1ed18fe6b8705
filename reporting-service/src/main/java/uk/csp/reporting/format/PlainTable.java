package uk.csp.reporting.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Text;

/** Takes printed cells apart into values: one number or one text in each. */
record PlainTable(List<BookTable.Column> columns, List<List<BookTable.Value>> rows) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?%?");
    private static final Pattern REMARK = Pattern.compile("(\\S+) \\((.+)\\)");
    private static final String NOT_APPLICABLE = "[z]";

    static PlainTable of(Table table, Function<Text, String> words) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.addAll(columns(table, i, words));
        }
        return new PlainTable(
                columns.stream().map(Column::heading).toList(),
                IntStream.range(0, table.rows().size())
                        .mapToObj(row -> columns.stream()
                                .map(column -> column.value(row))
                                .toList())
                        .toList());
    }

    /** What a printed column becomes: itself, its parts, or a column of numbers and one of the remarks beside them. */
    private static List<Column> columns(Table table, int place, Function<Text, String> words) {
        Table.Column column = table.columns().get(place);
        List<Table.Cell> cells =
                table.rows().stream().map(row -> row.cells().get(place)).toList();
        if (!column.parts().isEmpty()) {
            return IntStream.range(0, column.parts().size())
                    .mapToObj(part -> part(column, part, cells, words))
                    .toList();
        }
        List<String> texts = cells.stream()
                .map(cell -> words.apply(cell.text()))
                .map(text -> text.isBlank() ? NOT_APPLICABLE : text)
                .toList();
        boolean remarks = column.numeric()
                && texts.stream().anyMatch(text -> REMARK.matcher(text).matches())
                && texts.stream().allMatch(text -> isValue(REMARK.matcher(text).replaceFirst("$1")));
        if (!remarks) {
            return List.of(new Column(column.id(), column.label(), place > 0, texts));
        }
        return List.of(
                new Column(column.id(), column.label(), true, taken(texts, 1)),
                new Column(column.id() + "-remark", column.label() + ", remark", false, taken(texts, 2)));
    }

    /** The number, or the remark beside it, which not every number has. */
    private static List<String> taken(List<String> texts, int group) {
        return texts.stream()
                .map(text -> {
                    Matcher found = REMARK.matcher(text);
                    return found.matches() ? found.group(group) : group == 1 ? text : NOT_APPLICABLE;
                })
                .toList();
    }

    /** A code holds for every part; of anything else there is no second part. */
    private static Column part(Table.Column column, int part, List<Table.Cell> cells, Function<Text, String> words) {
        List<String> texts = cells.stream()
                .map(cell -> {
                    String text = words.apply(cell.text());
                    return cell.values().isEmpty()
                            ? part == 0 || Codes.is(text) ? text : NOT_APPLICABLE
                            : cell.values().get(part);
                })
                .map(text -> text.isBlank() ? NOT_APPLICABLE : text)
                .toList();
        Table.Part name = column.parts().get(part);
        return new Column(column.id() + "-" + name.id(), name.label(), true, texts);
    }

    private static boolean isValue(String text) {
        return Codes.is(text) || NUMBER.matcher(text).matches();
    }

    /** @param mayBeNumeric whether numbers in it are to be calculated with, rather than names of rows */
    private record Column(String id, String label, boolean mayBeNumeric, List<String> texts) {
        boolean numeric() {
            return mayBeNumeric
                    && texts.stream().allMatch(PlainTable::isValue)
                    && texts.stream().anyMatch(text -> !Codes.is(text));
        }

        BookTable.Column heading() {
            boolean percent = numeric() && texts.stream().anyMatch(text -> text.endsWith("%"));
            return new BookTable.Column(id, percent && !label.contains("%") ? label + " (%)" : label, numeric());
        }

        BookTable.Value value(int row) {
            String text = texts.get(row);
            return numeric() && !Codes.is(text) ? new BookTable.Value(number(text), text) : BookTable.Value.of(text);
        }
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replaceAll("[,%+]", ""));
    }
}
