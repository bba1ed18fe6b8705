package uk.csp.morile.sheet;

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front on the way out, and loses it on the way
 * in: whoever opens a sheet, or saves it as CSV, runs nothing that somebody else wrote.
 */
final class FormulaText {
    private static final String DANGEROUS = "=+-@\t\r";

    private FormulaText() {}

    static String neutral(String text) {
        return text != null && isDangerous(text, 0) ? "'" + text : text;
    }

    static String original(String text) {
        return text.startsWith("'") && isDangerous(text, 1) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text, int at) {
        return text.length() > at && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
