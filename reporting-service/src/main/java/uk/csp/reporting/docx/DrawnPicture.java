package uk.csp.reporting.docx;

import uk.csp.reporting.document.Chart;
import uk.csp.reporting.format.Xml;

/** A picture in the text, with words for those who do not see it. */
final class DrawnPicture {
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private DrawnPicture() {}

    static void write(Xml xml, String relation, int number, Chart chart, int width, int height) {
        xml.open("w:r").open("w:drawing").open("wp:inline", "distT", 0, "distB", 0, "distL", 0, "distR", 0);
        xml.empty("wp:extent", "cx", width, "cy", height);
        xml.empty("wp:docPr", "id", number, "name", chart.id(), "descr", chart.title() + ". " + chart.description());
        xml.open("a:graphic").open("a:graphicData", "uri", PICTURE).open("pic:pic");
        xml.open("pic:nvPicPr")
                .empty("pic:cNvPr", "id", number, "name", chart.id())
                .empty("pic:cNvPicPr")
                .close();
        xml.open("pic:blipFill")
                .empty("a:blip", "r:embed", relation)
                .open("a:stretch")
                .empty("a:fillRect")
                .close("pic:blipFill");
        xml.open("pic:spPr")
                .open("a:xfrm")
                .empty("a:off", "x", 0, "y", 0)
                .empty("a:ext", "cx", width, "cy", height)
                .close()
                .open("a:prstGeom", "prst", "rect")
                .empty("a:avLst")
                .close("pic:spPr");
        xml.close("w:r");
    }
}
