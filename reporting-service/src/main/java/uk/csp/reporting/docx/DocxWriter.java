package uk.csp.reporting.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.format.Xml;
import uk.csp.reporting.format.ZippedFiles;
import uk.csp.reporting.page.Imprint;

/** Puts the parts of a WordprocessingML file (ISO/IEC 29500) together. Styles, lists and settings are resources. */
final class DocxWriter {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final List<String> RESOURCES = List.of("styles", "numbering", "settings");
    private static final List<String> WRITTEN = List.of("footnotes", "header", "footer");

    private final Assessment document;
    private final Imprint imprint;

    DocxWriter(Assessment document, Imprint imprint) {
        this.document = document;
        this.imprint = imprint;
    }

    byte[] write() {
        Pictures pictures = new Pictures();
        FootnoteMarks footnotes = FootnoteMarks.of(document);
        byte[] body = new DocxBody(document, imprint, pictures, footnotes).write();
        ZippedFiles zip = new ZippedFiles()
                .add("[Content_Types].xml", contentTypes())
                .add("_rels/.rels", packageRelations())
                .add("docProps/core.xml", properties())
                .add("word/document.xml", body)
                .add("word/_rels/document.xml.rels", documentRelations(pictures))
                .add("word/footnotes.xml", footnotes.write())
                .add("word/header.xml", header())
                .add("word/footer.xml", footer());
        RESOURCES.forEach(name -> zip.add("word/" + name + ".xml", resource(name)));
        for (int i = 0; i < pictures.all().size(); i++) {
            zip.add("word/" + Pictures.file(i), pictures.all().get(i).png());
        }
        return zip.done();
    }

    private static byte[] resource(String name) {
        try (InputStream file = DocxWriter.class.getResourceAsStream("/docx/" + name + ".xml")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] contentTypes() {
        Xml xml = new Xml().open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        xml.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        xml.empty("Default", "Extension", "png", "ContentType", "image/png");
        part(xml, "/word/document.xml", TYPE + "document.main+xml");
        RESOURCES.forEach(name -> part(xml, "/word/" + name + ".xml", TYPE + name + "+xml"));
        WRITTEN.forEach(name -> part(xml, "/word/" + name + ".xml", TYPE + name + "+xml"));
        part(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        return xml.done();
    }

    private static void part(Xml xml, String name, String type) {
        xml.empty("Override", "PartName", name, "ContentType", type);
    }

    private static Xml relations() {
        return new Xml().open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
    }

    private static byte[] packageRelations() {
        Xml xml = relations();
        relation(xml, "rId1", R + "/officeDocument", "word/document.xml");
        relation(
                xml,
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml");
        return xml.done();
    }

    private static byte[] documentRelations(Pictures pictures) {
        Xml xml = relations();
        RESOURCES.forEach(name -> relation(xml, name, R + "/" + name, name + ".xml"));
        WRITTEN.forEach(name -> relation(xml, name, R + "/" + name, name + ".xml"));
        for (int i = 0; i < pictures.all().size(); i++) {
            relation(xml, Pictures.relation(i), R + "/image", Pictures.file(i));
        }
        return xml.done();
    }

    private static void relation(Xml xml, String id, String type, String target) {
        xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    private byte[] properties() {
        return new Xml()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .element("dc:title", document.title())
                .element("dc:creator", document.place() + " community safety partnership")
                .element("dc:language", "en-GB")
                .element("cp:contentStatus", imprint.status())
                .done();
    }

    private byte[] header() {
        WordXml word = new WordXml("w:hdr");
        word.paragraph("Header")
                .text(document.title() + ". " + imprint.status())
                .end();
        return word.done();
    }

    private static byte[] footer() {
        WordXml word = new WordXml("w:ftr");
        word.paragraph("Footer")
                .text("Page ")
                .field("PAGE", "1")
                .text(" of ")
                .field("NUMPAGES", "1")
                .end();
        return word.done();
    }
}
