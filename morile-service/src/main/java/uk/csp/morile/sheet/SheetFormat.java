package uk.csp.morile.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A kind of spreadsheet file: written from rows of text and numbers, read back as rows of cells. */
interface SheetFormat {
    /** More rows than this has no scoring sheet; 34 threats of 14 criteria are 476. */
    int MOST_ROWS = 10_000;

    /** Cells further right are ignored. */
    int MOST_COLUMNS = 50;

    String mediaType();

    String suffix();

    /** A sheet of a file; cells are strings or whole numbers, null is empty. */
    record Table(String name, List<List<Object>> rows, List<Double> widths) {}

    void write(List<Table> tables, OutputStream out) throws IOException;

    /** The rows of the first sheet that have anything in them. */
    List<SheetRow> read(byte[] file) throws UnreadableSheet;
}
