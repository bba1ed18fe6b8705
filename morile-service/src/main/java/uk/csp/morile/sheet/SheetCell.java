package uk.csp.morile.sheet;

/**
 * What stands in a cell, as text.
 *
 * @param formula whether it is computed: nobody vouches for such a value
 */
record SheetCell(String text, boolean formula) {
    static final SheetCell EMPTY = new SheetCell("", false);

    boolean isEmpty() {
        return text.isBlank() && !formula;
    }
}
