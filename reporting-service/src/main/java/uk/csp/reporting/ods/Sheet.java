package uk.csp.reporting.ods;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sheet of a workbook: a few lines of words on top, and at most one table under them.
 *
 * @param table null on a sheet of words alone
 */
record Sheet(String name, List<Line> lines, Grid table) {
    enum Level {
        TITLE,
        HEADING,
        WORDS
    }

    /** Words in the first column, perhaps a link. */
    record Line(Level level, Cell cell) {
        static Line title(String words) {
            return new Line(Level.TITLE, Cell.words(words));
        }

        static Line heading(String words) {
            return new Line(Level.HEADING, Cell.words(words));
        }

        static Line words(String words) {
            return new Line(Level.WORDS, Cell.words(words));
        }

        static Line link(String words, String target) {
            return new Line(Level.WORDS, new Cell(words, null, target));
        }
    }

    /** A table with a name of its own, a row of headings and no empty cell. */
    record Grid(String name, List<Heading> headings, List<List<Cell>> rows) {}

    record Heading(String label, boolean numeric) {}

    /** A number, a text, or a text with a link: to another sheet when it begins with #. */
    record Cell(String text, BigDecimal number, String link) {
        static Cell words(String words) {
            return new Cell(words, null, null);
        }

        static Cell number(BigDecimal number) {
            return new Cell(null, number, null);
        }

        static Cell toSheet(String words, String sheet) {
            return new Cell(words, null, "#" + sheet + ".A1");
        }
    }

    int tableRow() {
        return lines.size();
    }
}
