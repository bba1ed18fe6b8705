package uk.csp.reporting.format;

import java.math.BigDecimal;
import java.util.List;

/**
 * A table of the document as machines want it: one fact in a cell, numbers as numbers, a code where a number is
 * missing, no cell empty. A cell that prints two numbers has become two.
 *
 * @param notes numbers of the notes that belong to the table as a whole
 * @param counted whether numbers in it come from figures
 */
public record BookTable(
        int number,
        String id,
        String caption,
        String section,
        List<Column> columns,
        List<List<Value>> rows,
        List<Integer> notes,
        boolean counted) {

    /** @param numeric when every cell is a number or a code */
    public record Column(String id, String label, boolean numeric) {}

    /** What a cell holds: the number when it is one, otherwise words or a code. */
    public record Value(BigDecimal number, String text) {
        static Value of(String text) {
            return new Value(null, text);
        }

        public boolean isCode() {
            return number == null && Codes.is(text);
        }
    }
}
