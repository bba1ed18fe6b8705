package uk.csp.reporting.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Section;

/** Reads the printed page, adds the bookmarks and tells charts and links in words where PDF looks for them. */
final class ReportHtml {
    /** Between the margins of the stylesheet, in millimetres. */
    private static final double TEXT_WIDTH = 170;

    private ReportHtml() {}

    static Document read(String html, Assessment document) {
        Document page = parse(html);
        NodeList charts = page.getElementsByTagName("svg");
        for (int i = 0; i < charts.getLength(); i++) {
            Element svg = (Element) charts.item(i);
            svg.setAttribute("alt", text(svg, "title") + ". " + text(svg, "desc"));
            svg.setAttribute("style", size(svg));
        }
        NodeList links = page.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            String label = link.getAttribute("aria-label");
            link.setAttribute("title", label.isEmpty() ? link.getTextContent() : label);
        }
        joinNumbers(page.getDocumentElement());
        page.normalize();
        Element bookmarks = page.createElement("bookmarks");
        page.getElementsByTagName("head").item(0).appendChild(bookmarks);
        bookmark(bookmarks, document.sections());
        return page;
    }

    /** A line may be broken between elements, so a number is no element of its own: "(11%" would be torn apart. */
    private static void joinNumbers(Element element) {
        for (Node child = element.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (child instanceof Element inner) {
                joinNumbers(inner);
                if (inner.getAttribute("class").equals("figure-value")) {
                    while (inner.getFirstChild() != null) {
                        element.insertBefore(inner.getFirstChild(), inner);
                    }
                    element.removeChild(inner);
                }
            }
            child = next;
        }
    }

    /** As wide as the text, and as high as its own shape asks. */
    private static String size(Element svg) {
        double shape = Double.parseDouble(svg.getAttribute("height")) / Double.parseDouble(svg.getAttribute("width"));
        return String.format(Locale.ROOT, "width:%.1fmm;height:%.1fmm", TEXT_WIDTH, TEXT_WIDTH * shape);
    }

    private static void bookmark(Element parent, List<Section> sections) {
        for (Section section : sections) {
            Element bookmark = parent.getOwnerDocument().createElement("bookmark");
            bookmark.setAttribute("name", section.title());
            bookmark.setAttribute("href", "#" + section.id());
            parent.appendChild(bookmark);
            bookmark(bookmark, section.sections());
        }
    }

    private static String text(Element svg, String name) {
        return svg.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(printable(html))));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The printed page is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without characters that XML cannot hold; a text that carried one would else stop the whole report. */
    private static String printable(String html) {
        StringBuilder kept = new StringBuilder(html.length());
        html.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
