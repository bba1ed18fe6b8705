package uk.csp.crimedata.page;

import java.util.regex.Pattern;

/** A text on its way into a CSV that may be opened in a spreadsheet. */
public final class SpreadsheetCell {
    private static final Pattern FORMULA = Pattern.compile("[=@\\t\\r].*|[+-](?!\\d*\\.?\\d+$).*", Pattern.DOTALL);

    private SpreadsheetCell() {}

    /** What a spreadsheet would run as a formula gets an apostrophe before it; a number stays one. */
    public static String harmless(String text) {
        return text != null && FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
