package uk.csp.reporting.ods;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.format.Documents;

/** The spreadsheet as another program reads it, and as the guidance wants it. */
class OdsFormatTest {
    static Stream<Assessment> documents() {
        return Stream.of(Documents.published(), Documents.publicFeeds(), Documents.nothing());
    }

    @Test
    void crimeTable_holdsNumbersAsNumbers() throws IOException {
        Object[][] cells = table(Documents.published(), "Crime and incidents in Plymouth by type");
        assertThat(cells[0])
                .containsExactly(
                        "Crime or incident type",
                        "2017/18",
                        "2018/19",
                        "Change since 2017/18 (%)",
                        "Change since 2017/18 (number)",
                        "Plymouth rate per 1,000 population");
        assertThat(cells[1]).containsExactly("All Crime", 22_903.0, 23_729.0, 3.6, 826.0, 90.0);
        for (Published.Row row : Published.crimeTable()) {
            Object[] printed = Arrays.stream(cells)
                    .filter(cell -> cell[0].equals(row.label()))
                    .findFirst()
                    .orElseThrow();
            assertThat(printed[1]).as(row.label()).isEqualTo((double) row.countBefore());
            assertThat(printed[2]).as(row.label()).isEqualTo((double) row.count());
            assertThat(printed[4]).as(row.label()).isEqualTo((double) (row.count() - row.countBefore()));
        }
    }

    @Test
    void yearWithGaps_saysItsMonthsInAColumnOfItsOwn() throws IOException {
        Object[][] cells = table(Documents.publicFeeds(), "Crime and incidents in Plymouth by type");
        assertThat(cells[0]).contains("2017/18, months received");
        assertThat(cells[1]).containsExactly("All Crime", 19_435.0, 11.0, 21_908.0, "[x]", "[x]", cells[1][6]);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTable_hasASheetANameAndNoEmptyCell(Assessment document) throws IOException {
        Document content = content(document);
        Map<String, Element> sheets = new TreeMap<>();
        content.getElementsByTag("table:table").forEach(sheet -> sheets.put(sheet.attr("table:name"), sheet));
        assertThat(sheets.keySet().stream().filter(name -> name.startsWith("Table_")))
                .hasSize(tables(document.sections()).size());
        assertThat(content.select("*[table:number-columns-spanned], *[table:number-rows-spanned]"))
                .as("merged cells")
                .isEmpty();
        assertThat(content.getElementsByTag("table:database-range")).hasSize(sheets.size() - 1);
        for (Element range : content.getElementsByTag("table:database-range")) {
            String[] corners = range.attr("table:target-range-address").split("[.:]");
            Element sheet = sheets.get(corners[0]);
            List<Element> rows = sheet.getElementsByTag("table:table-row");
            int first = Integer.parseInt(corners[1].substring(1));
            assertThat(rows).hasSize(Integer.parseInt(corners[3].substring(1)));
            Element headings = sheet.getElementsByTag("table:table-header-rows").first();
            assertThat(rows.get(first - 1).parent()).isEqualTo(headings);
            for (Element row : rows.subList(first - 1, rows.size())) {
                assertThat(row.children())
                        .hasSize(corners[3].charAt(0) - 'A' + 1)
                        .allSatisfy(cell -> assertThat(cell.text()).isNotBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void codesNotesAndLinks_leadSomewhere(Assessment document) throws IOException {
        Document content = content(document);
        Map<String, String> sheets = new TreeMap<>();
        content.getElementsByTag("table:table")
                .forEach(sheet -> sheets.put(
                        sheet.attr("table:name"),
                        String.join(" ", sheet.getElementsByTag("text:p").eachText())));
        assertThat(content.getElementsByTag("text:a").eachAttr("xlink:href"))
                .allSatisfy(link -> assertThat(sheets).containsKey(link.substring(1, link.indexOf('.'))));
        for (Element cell : content.getElementsByTag("table:table-cell")) {
            if (cell.text().matches("\\[[a-z]+]")) {
                assertThat(sheets.get("Codes")).contains(cell.text());
            }
        }
        sheets.forEach((name, text) -> Pattern.compile("\\[(note \\d+)]")
                .matcher(text)
                .results()
                .forEach(note -> assertThat(sheets.get("Notes") + " ").contains(note.group(1) + " ")));
    }

    @Test
    void textLikeAFormula_staysText() throws IOException {
        Table table = new Table(
                "odd",
                "=1+1",
                List.of(Table.Column.words("a", "+A"), Table.Column.number("b", "B")),
                List.of(new Table.Row("r", List.of(Table.Cell.words("=HYPERLINK(\"x\")"), Table.Cell.words("@2")))),
                List.of());
        Assessment document = with(table);
        assertThat(content(document).select("*[table:formula]")).isEmpty();
        assertThat(table(document, "=1+1")[1]).containsExactly("=HYPERLINK(\"x\")", "@2");
    }

    @Test
    void sameDocument_givesTheSameBytes() {
        assertThat(render(Documents.published())).isEqualTo(render(Documents.published()));
        Documents.keep("published.ods", render(Documents.published()));
        Documents.keep("public-feeds.ods", render(Documents.publicFeeds()));
    }

    private static Assessment with(Table table) {
        Assessment like = Documents.nothing();
        return new Assessment(
                like.format(),
                like.title(),
                like.partnership(),
                like.place(),
                like.period(),
                like.periodLabel(),
                like.reportingPeriod(),
                List.of(Section.of("s", "S", table)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static byte[] render(Assessment document) {
        return new OdsFormat().render(document, Documents.edition(document));
    }

    /** From its headings on. */
    private static Object[][] table(Assessment document, String caption) throws IOException {
        for (Sheet sheet : new SpreadSheet(new ByteArrayInputStream(render(document))).getSheets()) {
            Range all = sheet.getDataRange();
            if (all.getValues()[0][0].toString().startsWith(caption)) {
                int first = 0;
                while (!"Back to the contents".equals(all.getValues()[first][0])) {
                    first++;
                }
                return Arrays.copyOfRange(all.getValues(), first + 1, all.getNumRows());
            }
        }
        throw new AssertionError("There is no sheet of " + caption);
    }

    private static Document content(Assessment document) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(render(document)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return Jsoup.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8), "", Parser.xmlParser());
                }
            }
        }
        throw new AssertionError("There is no content");
    }

    private static List<Table> tables(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        section.blocks().stream()
                                .filter(Table.class::isInstance)
                                .map(Table.class::cast),
                        tables(section.sections()).stream()))
                .toList();
    }
}
