package uk.csp.reporting.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.format.Documents;

/** The word processor file: every reference in it leads somewhere, and nothing of the document is lost. */
class DocxFormatTest {
    static Stream<Assessment> documents() {
        return Stream.of(Documents.published(), Documents.publicFeeds(), Documents.nothing());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void stylesBookmarksRelationsAndParts_exist(Assessment document) throws IOException {
        Map<String, byte[]> files = files(document);
        Document body = xml(files, "word/document.xml");
        List<String> styles =
                xml(files, "word/styles.xml").getElementsByTag("w:style").eachAttr("w:styleId");
        assertThat(styles).containsAll(used(body, "w:pStyle")).containsAll(used(body, "w:rStyle"));
        assertThat(styles).containsAll(used(body, "w:tblStyle"));
        List<String> bookmarks = body.getElementsByTag("w:bookmarkStart").eachAttr("w:name");
        assertThat(bookmarks).doesNotHaveDuplicates();
        assertThat(body.getElementsByTag("w:hyperlink").eachAttr("w:anchor"))
                .isNotEmpty()
                .isSubsetOf(bookmarks);
        Document relations = xml(files, "word/_rels/document.xml.rels");
        for (Element relation : relations.getElementsByTag("Relationship")) {
            assertThat(files).containsKey("word/" + relation.attr("Target"));
        }
        assertThat(body.getElementsByTag("a:blip").eachAttr("r:embed"))
                .isSubsetOf(relations.getElementsByTag("Relationship").eachAttr("Id"));
        for (Element part : xml(files, "[Content_Types].xml").getElementsByTag("Override")) {
            assertThat(files).containsKey(part.attr("PartName").substring(1));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void headingsAndWords_areThoseOfTheDocument(Assessment document) throws IOException {
        Map<String, byte[]> files = files(document);
        Document body = xml(files, "word/document.xml");
        String text = body.wholeText() + xml(files, "word/footnotes.xml").wholeText();
        document.sections().forEach(section -> contains(body, text, section, 1));
        assertThat(text.contains("Edition 1") && text.contains(document.title()))
                .isTrue();
        for (Element table : body.getElementsByTag("w:tbl")) {
            Element first = table.getElementsByTag("w:tr").first();
            assertThat(first.getElementsByTag("w:tblHeader")).hasSize(1);
            int width = table.getElementsByTag("w:gridCol").size();
            table.getElementsByTag("w:tr")
                    .forEach(row -> assertThat(row.getElementsByTag("w:tc")).hasSize(width));
        }
    }

    private static void contains(Document body, String text, Section section, int level) {
        assertThat(body.getElementsByTag("w:p").stream()
                        .filter(paragraph -> paragraph
                                .getElementsByTag("w:pStyle")
                                .attr("w:val")
                                .equals("Heading" + Math.min(level, 4)))
                        .map(Element::text))
                .contains(section.title());
        section.blocks().stream()
                .flatMap(block -> block.texts().stream())
                .flatMap(line -> line.runs().stream())
                .filter(run -> run.footnote() == null && !run.text().isBlank())
                .forEach(run ->
                        assertThat(text.contains(run.text())).as(run.text()).isTrue());
        section.sections().forEach(part -> contains(body, text, part, level + 1));
    }

    @Test
    void charts_arePicturesWithWords() throws IOException {
        Map<String, byte[]> files = files(Documents.published());
        Document body = xml(files, "word/document.xml");
        assertThat(body.getElementsByTag("wp:docPr"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(picture -> assertThat(picture.attr("descr")).contains("The table gives the values"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".png")) {
                assertThat(ImageIO.read(new ByteArrayInputStream(file.getValue()))
                                .getWidth())
                        .isGreaterThan(1000);
            }
        }
    }

    @Test
    void footnotes_areReal() throws IOException {
        Map<String, byte[]> files = files(Documents.published());
        List<String> marks = xml(files, "word/document.xml")
                .getElementsByTag("w:footnoteReference")
                .eachAttr("w:id");
        assertThat(marks).isNotEmpty().doesNotHaveDuplicates();
        assertThat(xml(files, "word/footnotes.xml")
                        .getElementsByTag("w:footnote")
                        .eachAttr("w:id"))
                .containsAll(marks);
    }

    @Test
    void sameDocument_givesTheSameBytes() {
        assertThat(render(Documents.published())).isEqualTo(render(Documents.published()));
        Documents.keep("published.docx", render(Documents.published()));
        Documents.keep("public-feeds.docx", render(Documents.publicFeeds()));
    }

    private static byte[] render(Assessment document) {
        return new DocxFormat().render(document, Documents.edition(document));
    }

    private static List<String> used(Document body, String kind) {
        return body.getElementsByTag(kind).eachAttr("w:val").stream().distinct().toList();
    }

    private static Document xml(Map<String, byte[]> files, String name) {
        return Jsoup.parse(new String(files.get(name), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static Map<String, byte[]> files(Assessment document) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(render(document)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
