package uk.csp.morile.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Office Open XML. */
final class XlsxFormat implements SheetFormat {
    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String suffix() {
        return "xlsx";
    }

    @Override
    public void write(List<Table> tables, OutputStream out) throws IOException {
        try (Workbook file = new Workbook(out, "morile-service", "1.0")) {
            for (Table table : tables) {
                Worksheet sheet = file.newWorksheet(table.name());
                for (int row = 0; row < table.rows().size(); row++) {
                    write(sheet, row, table.rows().get(row));
                }
                sheet.range(0, 0, 0, table.rows().get(0).size() - 1)
                        .style()
                        .bold()
                        .set();
                for (int column = 0; column < table.widths().size(); column++) {
                    sheet.width(column, table.widths().get(column));
                }
                sheet.finish();
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells.get(column) != null) {
                sheet.value(row, column, cells.get(column).toString());
            }
        }
    }

    @Override
    public List<SheetRow> read(byte[] file) throws UnreadableSheet {
        PackedFile.requireSound(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            List<SheetRow> rows = new ArrayList<>();
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                SheetRow read = new SheetRow(row.getRowNum(), cells(row));
                if (!read.isEmpty()) {
                    if (rows.size() == MOST_ROWS || row.getRowNum() > MOST_ROWS) {
                        throw new UnreadableSheet("The sheet has more than " + MOST_ROWS + " rows.");
                    }
                    rows.add(read);
                }
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            // The library says in many ways that a file is not what it should be.
            throw new UnreadableSheet("The file is no spreadsheet of this kind.", e);
        }
    }

    private static List<SheetCell> cells(Row row) {
        List<SheetCell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(XlsxFormat::cell).orElse(SheetCell.EMPTY));
        }
        return cells;
    }

    private static SheetCell cell(Cell cell) {
        boolean formula = cell.getType() == CellType.FORMULA || cell.getFormula() != null;
        boolean isNumber = cell.getType() == CellType.NUMBER;
        String text = isNumber ? cell.asNumber().toPlainString() : cell.getText();
        return new SheetCell(text == null ? "" : text, formula);
    }
}
