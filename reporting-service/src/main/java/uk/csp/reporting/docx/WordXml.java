package uk.csp.reporting.docx;

import uk.csp.reporting.document.Run;
import uk.csp.reporting.format.Xml;

/** Paragraphs, runs and fields of WordprocessingML. */
final class WordXml {
    private final Xml xml = new Xml();

    WordXml(String root) {
        xml.open(
                root,
                "xmlns:w",
                DocxWriter.W,
                "xmlns:r",
                DocxWriter.R,
                "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:pic",
                "http://schemas.openxmlformats.org/drawingml/2006/picture");
    }

    Xml xml() {
        return xml;
    }

    byte[] done() {
        return xml.done();
    }

    WordXml paragraph(String style) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        return this;
    }

    WordXml paragraphOnNewPage(String style) {
        xml.open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", style)
                .empty("w:pageBreakBefore")
                .close();
        return this;
    }

    WordXml end() {
        xml.close("w:p");
        return this;
    }

    WordXml text(String text) {
        return run(null, text);
    }

    /** @param style of the characters, or null */
    WordXml run(String style, String text) {
        xml.open("w:r");
        if (style != null) {
            xml.open("w:rPr").empty("w:rStyle", "w:val", style).close();
        }
        xml.element("w:t", text, "xml:space", "preserve").close();
        return this;
    }

    /** @param style of words that are neither a link nor emphasised, or null */
    WordXml run(String style, Run run) {
        if (run.link() != null) {
            return fieldBegin("HYPERLINK \"" + run.link() + "\"")
                    .run("Hyperlink", run.text())
                    .fieldEnd();
        }
        return run(Boolean.TRUE.equals(run.strong()) ? "Strong" : style, run.text());
    }

    /** What the word processor works out anew, with what it shows until then. */
    WordXml field(String instruction, String shown) {
        fieldBegin(instruction);
        text(shown);
        return fieldEnd();
    }

    WordXml fieldBegin(String instruction) {
        fieldMark("begin");
        xml.open("w:r")
                .element("w:instrText", " " + instruction + " ", "xml:space", "preserve")
                .close();
        return fieldMark("separate");
    }

    WordXml fieldEnd() {
        return fieldMark("end");
    }

    private WordXml fieldMark(String kind) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", kind).close();
        return this;
    }

    WordXml bookmarkStart(int id, String name) {
        xml.empty("w:bookmarkStart", "w:id", id, "w:name", name);
        return this;
    }

    WordXml bookmarkEnd(int id) {
        xml.empty("w:bookmarkEnd", "w:id", id);
        return this;
    }
}
