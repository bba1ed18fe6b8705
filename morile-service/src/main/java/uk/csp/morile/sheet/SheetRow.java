package uk.csp.morile.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as the spreadsheet shows it, from 1
 */
record SheetRow(int number, List<SheetCell> cells) {
    SheetRow {
        cells = List.copyOf(cells);
    }

    SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }
}
