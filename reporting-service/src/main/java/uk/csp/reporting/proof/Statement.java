package uk.csp.reporting.proof;

/**
 * One sentence of a text, without marks of layout.
 *
 * @param line on which it begins, from 1
 */
record Statement(int line, String words) {
    boolean isTableRow() {
        return words.indexOf('\t') >= 0;
    }
}
