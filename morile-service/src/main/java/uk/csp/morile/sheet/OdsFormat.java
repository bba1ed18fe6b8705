package uk.csp.morile.sheet;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * OpenDocument. Read as a stream, without a library that would unfold repeated rows and cells: a small file may repeat
 * one cell a million times.
 */
final class OdsFormat implements SheetFormat {
    private static final XMLInputFactory XML = factory();
    private static final double MILLIMETRES_OF_A_CHARACTER = 2.2;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    public String mediaType() {
        return "application/vnd.oasis.opendocument.spreadsheet";
    }

    @Override
    public String suffix() {
        return "ods";
    }

    @Override
    public void write(List<Table> tables, OutputStream out) throws IOException {
        SpreadSheet file = new SpreadSheet();
        Style heading = new Style();
        heading.setBold(true);
        for (Table table : tables) {
            int columns = table.rows().stream().mapToInt(List::size).max().orElse(1);
            Sheet sheet = new Sheet(table.name(), table.rows().size(), columns);
            for (int row = 0; row < table.rows().size(); row++) {
                List<Object> cells = table.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (cells.get(column) != null) {
                        sheet.getRange(row, column).setValue(cells.get(column));
                    }
                }
            }
            sheet.getRange(0, 0, 1, columns).setStyle(heading);
            for (int column = 0; column < table.widths().size(); column++) {
                sheet.setColumnWidth(column, table.widths().get(column) * MILLIMETRES_OF_A_CHARACTER);
            }
            file.appendSheet(sheet);
        }
        file.save(out);
    }

    @Override
    public List<SheetRow> read(byte[] file) throws UnreadableSheet {
        byte[] content = PackedFile.part(file, "content.xml");
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(content), "UTF-8");
            try {
                return rows(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // What a parser makes of damaged text is not always its own exception.
            throw new UnreadableSheet("The file is damaged.", e);
        }
    }

    private static List<SheetRow> rows(XMLStreamReader xml) throws XMLStreamException, UnreadableSheet {
        List<SheetRow> rows = new ArrayList<>();
        long number = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table")) {
                return rows;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table-row")) {
                long repeated = repeated(xml, "number-rows-repeated");
                SheetRow row = new SheetRow((int) Math.min(number, Integer.MAX_VALUE), cells(xml));
                if (!row.isEmpty()) {
                    if (number + repeated - 1 > MOST_ROWS) {
                        throw new UnreadableSheet("The sheet has more than " + MOST_ROWS + " rows.");
                    }
                    for (long i = 0; i < repeated; i++) {
                        rows.add(new SheetRow((int) (number + i), row.cells()));
                    }
                }
                number += repeated;
            }
        }
        throw new UnreadableSheet("The file has no sheet.");
    }

    private static List<SheetCell> cells(XMLStreamReader xml) throws XMLStreamException {
        List<SheetCell> cells = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                return cells;
            }
            boolean isCell = event == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("table-cell")
                            || xml.getLocalName().equals("covered-table-cell"));
            if (isCell) {
                long repeated = repeated(xml, "number-columns-repeated");
                SheetCell cell = cell(xml);
                for (long i = 0; i < repeated && cells.size() < MOST_COLUMNS; i++) {
                    cells.add(cell);
                }
            }
        }
    }

    private static SheetCell cell(XMLStreamReader xml) throws XMLStreamException {
        String end = xml.getLocalName();
        boolean formula = attribute(xml, "formula") != null;
        String value = attribute(xml, "value");
        StringBuilder text = new StringBuilder();
        int annotations = 0;
        boolean first = true;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("annotation")) {
                annotations++;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("annotation")) {
                annotations--;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && annotations == 0
                    && xml.getLocalName().equals("p")) {
                text.append(first ? "" : "\n");
                first = false;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && annotations == 0
                    && xml.getLocalName().equals("s")) {
                String count = attribute(xml, "c");
                text.append(" ".repeat(count == null ? 1 : Math.min(100, (int) number(count))));
            } else if (event == XMLStreamConstants.CHARACTERS && annotations == 0) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(end)) {
                return new SheetCell(value == null ? text.toString() : value, formula);
            }
        }
    }

    private static long repeated(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        return value == null ? 1 : Math.max(1, number(value));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 1;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
