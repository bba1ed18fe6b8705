package uk.csp.reporting.ods;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.csp.reporting.format.Xml;

/** How cells look: one sans-serif font of 12 points or more, wrapped text, numbers to the right, links underlined. */
final class OdsStyles {
    private static final String FONT = "Arial";
    private static final int MOST_DECIMALS = 4;
    private static final double CENTIMETRES_A_LETTER = 0.24;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 12;
    private static final int WORDS_ALONE = 100;

    static Xml root(String name) {
        return new Xml()
                .open(
                        name,
                        "xmlns:office",
                        "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
                        "xmlns:table",
                        "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
                        "xmlns:text",
                        "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
                        "xmlns:style",
                        "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
                        "xmlns:number",
                        "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
                        "xmlns:fo",
                        "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
                        "xmlns:config",
                        "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
                        "xmlns:xlink",
                        "http://www.w3.org/1999/xlink",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "office:version",
                        "1.3");
    }

    /** The page for printing: across, every sheet as wide as the paper. */
    static byte[] document() {
        Xml xml = root("office:document-styles").open("office:styles");
        xml.open("style:default-style", "style:family", "table-cell")
                .empty(
                        "style:text-properties",
                        "style:font-name",
                        FONT,
                        "fo:font-family",
                        FONT,
                        "fo:font-size",
                        "12pt",
                        "fo:language",
                        "en",
                        "fo:country",
                        "GB")
                .close();
        xml.close("office:styles");
        xml.open("office:automatic-styles")
                .open("style:page-layout", "style:name", "across")
                .empty(
                        "style:page-layout-properties",
                        "fo:page-width",
                        "29.7cm",
                        "fo:page-height",
                        "21cm",
                        "style:print-orientation",
                        "landscape",
                        "fo:margin",
                        "1.5cm",
                        "style:scale-to-X",
                        1,
                        "style:scale-to-Y",
                        0)
                .close("office:automatic-styles");
        return xml.open("office:master-styles")
                .empty("style:master-page", "style:name", "Default", "style:page-layout-name", "across")
                .done();
    }

    void write(Xml xml, List<Sheet> sheets) {
        xml.open("office:automatic-styles");
        xml.open("style:style", "style:name", "sheet", "style:family", "table", "style:master-page-name", "Default")
                .empty("style:table-properties", "table:display", "true")
                .close();
        xml.open("style:style", "style:name", "row", "style:family", "table-row")
                .empty("style:table-row-properties", "style:use-optimal-row-height", "true")
                .close();
        for (int place = 0; place < sheets.size(); place++) {
            columns(xml, sheets.get(place), place);
        }
        cell(xml, "words", "start", true, null, "12pt", false, null);
        cell(xml, "line", "start", false, null, "12pt", false, null);
        cell(xml, "code", "end", false, null, "12pt", false, null);
        cell(xml, "title", "start", true, null, "16pt", true, null);
        cell(xml, "title-line", "start", false, null, "16pt", true, null);
        cell(xml, "subtitle", "start", true, null, "14pt", true, null);
        cell(xml, "heading", "start", true, null, "12pt", true, null);
        cell(xml, "heading-number", "end", true, null, "12pt", true, null);
        cell(xml, "link", "start", true, null, "12pt", false, "#1d70b8");
        cell(xml, "link-line", "start", false, null, "12pt", false, "#1d70b8");
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            xml.open("number:number-style", "style:name", "n" + decimals)
                    .empty(
                            "number:number",
                            "number:min-integer-digits",
                            1,
                            "number:decimal-places",
                            decimals,
                            "number:min-decimal-places",
                            decimals,
                            "number:grouping",
                            "true")
                    .close();
            cell(xml, number(decimals), "end", false, "n" + decimals, "12pt", false, null);
        }
        xml.close("office:automatic-styles");
    }

    private static void cell(
            Xml xml, String name, String align, boolean wrap, String number, String size, boolean bold, String colour) {
        xml.open("style:style", "style:name", name, "style:family", "table-cell", "style:data-style-name", number);
        xml.empty(
                "style:table-cell-properties",
                "fo:wrap-option",
                wrap ? "wrap" : "no-wrap",
                "style:vertical-align",
                name.startsWith("heading") ? "bottom" : "top",
                "fo:border-bottom",
                name.startsWith("heading") ? "0.05cm solid #0b0c0c" : null,
                "fo:padding-top",
                "0.08cm",
                "fo:padding-bottom",
                "0.08cm",
                "fo:padding-left",
                "0.15cm",
                "fo:padding-right",
                "0.2cm",
                "style:text-align-source",
                "fix");
        xml.empty("style:paragraph-properties", "fo:text-align", align);
        xml.empty(
                "style:text-properties",
                "style:font-name",
                FONT,
                "fo:font-family",
                FONT,
                "fo:font-size",
                size,
                "fo:font-weight",
                bold ? "bold" : "normal",
                "fo:color",
                colour,
                "style:text-underline-style",
                colour == null ? null : "solid");
        xml.close();
    }

    private static void columns(Xml xml, Sheet sheet, int place) {
        int columns = sheet.table() == null ? 1 : sheet.table().headings().size();
        for (int column = 0; column < columns; column++) {
            int letters = sheet.table() == null ? WORDS_ALONE : letters(sheet.table(), column);
            xml.open("style:style", "style:name", column(place, column), "style:family", "table-column")
                    .empty(
                            "style:table-column-properties",
                            "style:column-width",
                            String.format(Locale.ROOT, "%.2fcm", letters * CENTIMETRES_A_LETTER + 0.4))
                    .close();
        }
    }

    /** As wide as the longest cell, within bounds; a heading may run over three lines. */
    private static int letters(Sheet.Grid table, int column) {
        IntStream cells = table.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> cell.number() == null
                        ? cell.text().length()
                        : cell.number().precision() + 3);
        String label = table.headings().get(column).label();
        int word = Stream.of(label.split(" ")).mapToInt(String::length).max().orElse(0) + 1;
        int heading = Math.max(word, (label.length() + 2) / 3 + 2);
        return Math.max(
                NARROWEST, Math.min(WIDEST, Math.max(heading, cells.max().orElse(0) + 1)));
    }

    static String column(int sheet, int column) {
        return "c" + sheet + "-" + column;
    }

    static String number(int decimals) {
        return "number" + Math.max(0, Math.min(MOST_DECIMALS, decimals));
    }

    /** On a sheet with a table the words run on over its columns; alone they are wrapped. */
    static String line(Sheet.Level level, boolean alone) {
        return switch (level) {
            case TITLE -> alone ? "title" : "title-line";
            case HEADING -> "subtitle";
            case WORDS -> alone ? "words" : "line";
        };
    }
}
