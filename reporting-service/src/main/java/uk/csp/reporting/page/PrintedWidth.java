package uk.csp.reporting.page;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.csp.reporting.document.Table;

/** How wide a table has to be in print at least, so that no word is cut: an estimate from its longest words. */
final class PrintedWidth {
    /** Millimetres: the room between the margins, what a letter takes, and what stands between two columns. */
    private static final double ROOM = 170;

    private static final double LETTER = 1.9;
    private static final double GAP = 3;

    private PrintedWidth() {}

    static boolean isTight(Table table) {
        double least = IntStream.range(0, table.columns().size())
                .mapToDouble(column -> GAP + LETTER * longestWord(table, column))
                .sum();
        return least > ROOM;
    }

    private static int longestWord(Table table, int column) {
        Stream<String> cells =
                table.rows().stream().map(row -> row.cells().get(column).text().plain());
        return Stream.concat(Stream.of(table.columns().get(column).label()), cells)
                .flatMap(words -> Arrays.stream(words.split("[ \u00a0-]")))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
