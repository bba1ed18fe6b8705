package uk.csp.reporting.ods;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import uk.csp.reporting.format.Xml;
import uk.csp.reporting.format.ZippedFiles;

/** Writes sheets as an OpenDocument spreadsheet (ISO/IEC 26300, version 1.3). */
final class OdsWriter {
    static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private final String title;
    private final String author;
    private final List<Sheet> sheets;

    OdsWriter(String title, String author, List<Sheet> sheets) {
        this.title = title;
        this.author = author;
        this.sheets = sheets;
    }

    byte[] write() {
        return new ZippedFiles()
                .addPlain("mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII))
                .add("META-INF/manifest.xml", manifest())
                .add("meta.xml", meta())
                .add("settings.xml", settings())
                .add("styles.xml", OdsStyles.document())
                .add("content.xml", content())
                .done();
    }

    private static byte[] manifest() {
        Xml xml = new Xml();
        xml.open(
                "manifest:manifest",
                "xmlns:manifest",
                "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
                "manifest:version",
                "1.3");
        file(xml, "/", MEDIA_TYPE);
        List.of("meta.xml", "settings.xml", "styles.xml", "content.xml").forEach(name -> file(xml, name, "text/xml"));
        return xml.done();
    }

    private static void file(Xml xml, String path, String type) {
        xml.empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type);
    }

    private byte[] meta() {
        return OdsStyles.root("office:document-meta")
                .open("office:meta")
                .element("dc:title", title)
                .element("dc:creator", author)
                .element("dc:language", "en-GB")
                .done();
    }

    /** The headings of a table stay in view while its rows are scrolled. */
    private byte[] settings() {
        Xml xml = OdsStyles.root("office:document-settings")
                .open("office:settings")
                .open("config:config-item-set", "config:name", "ooo:view-settings")
                .open("config:config-item-map-indexed", "config:name", "Views")
                .open("config:config-item-map-entry");
        setting(xml, "ViewId", "string", "view1");
        xml.open("config:config-item-map-named", "config:name", "Tables");
        sheets.stream().filter(sheet -> sheet.table() != null).forEach(sheet -> {
            int rows = sheet.tableRow() + 1;
            xml.open("config:config-item-map-entry", "config:name", sheet.name());
            setting(xml, "CursorPositionX", "int", 0);
            setting(xml, "CursorPositionY", "int", 0);
            setting(xml, "HorizontalSplitMode", "short", 0);
            setting(xml, "VerticalSplitMode", "short", 2);
            setting(xml, "VerticalSplitPosition", "int", rows);
            setting(xml, "ActiveSplitRange", "short", 2);
            setting(xml, "PositionTop", "int", 0);
            setting(xml, "PositionBottom", "int", rows);
            xml.close();
        });
        xml.close();
        setting(xml, "ActiveTable", "string", sheets.get(0).name());
        return xml.done();
    }

    private static void setting(Xml xml, String name, String type, Object value) {
        xml.element("config:config-item", value.toString(), "config:name", name, "config:type", type);
    }

    private byte[] content() {
        Xml xml = OdsStyles.root("office:document-content");
        OdsStyles styles = new OdsStyles();
        styles.write(xml, sheets);
        xml.open("office:body").open("office:spreadsheet");
        for (int i = 0; i < sheets.size(); i++) {
            sheet(xml, sheets.get(i), i);
        }
        ranges(xml);
        return xml.done();
    }

    private static void sheet(Xml xml, Sheet sheet, int place) {
        xml.open("table:table", "table:name", sheet.name(), "table:style-name", "sheet");
        int columns = sheet.table() == null ? 1 : sheet.table().headings().size();
        for (int column = 0; column < columns; column++) {
            xml.empty("table:table-column", "table:style-name", OdsStyles.column(place, column));
        }
        for (Sheet.Line line : sheet.lines()) {
            xml.open("table:table-row", "table:style-name", "row");
            String style = line.cell().link() == null
                    ? OdsStyles.line(line.level(), sheet.table() == null)
                    : sheet.table() == null ? "link" : "link-line";
            words(xml, line.cell(), style);
            xml.close();
        }
        if (sheet.table() != null) {
            table(xml, sheet.table());
        }
        xml.close();
    }

    private static void table(Xml xml, Sheet.Grid table) {
        xml.open("table:table-header-rows").open("table:table-row", "table:style-name", "row");
        table.headings()
                .forEach(heading -> words(
                        xml, Sheet.Cell.words(heading.label()), heading.numeric() ? "heading-number" : "heading"));
        xml.close().close();
        for (List<Sheet.Cell> row : table.rows()) {
            xml.open("table:table-row", "table:style-name", "row");
            for (int i = 0; i < row.size(); i++) {
                cell(xml, row.get(i), table.headings().get(i).numeric());
            }
            xml.close();
        }
    }

    private static void cell(Xml xml, Sheet.Cell cell, boolean numeric) {
        if (cell.number() == null) {
            words(xml, cell, cell.link() != null ? "link" : numeric ? "code" : "words");
            return;
        }
        BigDecimal number = cell.number();
        xml.open(
                        "table:table-cell",
                        "table:style-name",
                        OdsStyles.number(number.scale()),
                        "office:value-type",
                        "float",
                        "office:value",
                        number.toPlainString())
                .element("text:p", String.format(Locale.UK, "%,." + Math.max(0, number.scale()) + "f", number))
                .close();
    }

    /** A string cell has no formula, so text that looks like one stays text. */
    private static void words(Xml xml, Sheet.Cell cell, String style) {
        xml.open("table:table-cell", "table:style-name", style, "office:value-type", "string")
                .open("text:p");
        if (cell.link() == null) {
            xml.text(cell.text());
        } else {
            xml.element("text:a", cell.text(), "xlink:href", cell.link(), "xlink:type", "simple");
        }
        xml.close().close();
    }

    /** Marks every table up by a name, with its first row as headings. */
    private void ranges(Xml xml) {
        xml.open("table:database-ranges");
        for (Sheet sheet : sheets) {
            if (sheet.table() != null) {
                int first = sheet.tableRow() + 1;
                int last = first + sheet.table().rows().size();
                String to = letters(sheet.table().headings().size());
                xml.empty(
                        "table:database-range",
                        "table:name",
                        sheet.table().name(),
                        "table:target-range-address",
                        sheet.name() + ".A" + first + ":" + sheet.name() + "." + to + last,
                        "table:contains-header",
                        "true",
                        "table:display-filter-buttons",
                        "false");
            }
        }
        xml.close();
    }

    /** The name of the n-th column: A, B, … Z, AA. */
    static String letters(int column) {
        String letters = "";
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters = (char) ('A' + (left - 1) % 26) + letters;
        }
        return letters;
    }
}
