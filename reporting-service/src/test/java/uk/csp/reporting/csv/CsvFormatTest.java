package uk.csp.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.format.Documents;

/** The CSV files, read and held against their own description as CSV on the Web asks. */
class CsvFormatTest {
    static Stream<Assessment> documents() {
        return Stream.of(Documents.published(), Documents.publicFeeds(), Documents.nothing());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void files_areAsTheirDescriptionSays(Assessment document) throws IOException {
        Map<String, byte[]> files = files(document);
        JsonNode description = new ObjectMapper().readTree(files.remove("csv-metadata.json"));
        assertThat(description.at("/@context/0").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(description.at("/dialect/encoding").asText()).isEqualTo("utf-8");
        Set<String> described = new TreeSet<>();
        for (JsonNode table : description.get("tables")) {
            String url = table.get("url").asText();
            assertThat(described.add(url)).as(url).isTrue();
            assertThat(table.path("dc:title").asText()).isNotBlank();
            check(url, files.get(url), table.at("/tableSchema/columns"));
        }
        assertThat(described).isEqualTo(new TreeSet<>(files.keySet()));
    }

    private static void check(String url, byte[] file, JsonNode columns) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        List<List<String>> rows = parse(text);
        List<String> titles = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        columns.forEach(column -> {
            titles.add(column.get("titles").asText());
            assertThat(column.get("name").asText()).matches("[A-Za-z0-9][A-Za-z0-9_]*");
            assertThat(names.add(column.get("name").asText())).as("unique").isTrue();
        });
        assertThat(rows.get(0)).as(url).isEqualTo(titles);
        for (List<String> row : rows.subList(1, rows.size())) {
            assertThat(row).as(url).hasSize(titles.size());
            for (int i = 0; i < row.size(); i++) {
                value(url, row.get(i), columns.get(i));
            }
        }
    }

    private static void value(String url, String cell, JsonNode column) {
        assertThat(cell).as(url).isNotBlank();
        List<String> codes = new ArrayList<>();
        column.path("null").forEach(code -> codes.add(code.asText()));
        if (codes.contains(cell)) {
            assertThat(column.get("required").asBoolean()).as(url).isFalse();
            return;
        }
        switch (column.get("datatype").asText()) {
            case "integer" -> assertThat(cell).as(url).matches("-?[0-9]+");
            case "decimal" -> assertThat(new BigDecimal(cell)).as(url).isNotNull();
            default -> assertThat(column.get("datatype").asText()).isEqualTo("string");
        }
    }

    @Test
    void crimeTable_readsAsPrinted() throws IOException {
        String csv = new String(files(Documents.published()).get("crime-table.csv"), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("Crime or incident type,2017/18,2018/19,Change since 2017/18 (%),"
                        + "Change since 2017/18 (number),\"Plymouth rate per 1,000 population\"\r\n"
                        + "All Crime,22903,23729,3.6,826,90\r\n");
    }

    @Test
    void textLikeAFormula_isNeutral() {
        assertThat(CsvFile.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvFile.harmless("@x")).isEqualTo("'@x");
        assertThat(CsvFile.harmless("-2")).isEqualTo("'-2");
        assertThat(CsvFile.harmless("\tx")).isEqualTo("'\tx");
        assertThat(CsvFile.harmless("City Centre")).isEqualTo("City Centre");
    }

    @Test
    void sameDocument_givesTheSameBytes() {
        assertThat(render(Documents.published())).isEqualTo(render(Documents.published()));
        Documents.keep("published.csv.zip", render(Documents.published()));
    }

    private static byte[] render(Assessment document) {
        return new CsvFormat().render(document, Documents.edition(document));
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

    /** RFC 4180, strictly. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                assertThat(cell).as("a quote begins a cell").isEmpty();
                quoted = true;
            } else if (c == ',' || c == '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    rows.add(row);
                    row = new ArrayList<>();
                    i++;
                }
            } else {
                cell.append(c);
            }
        }
        assertThat(cell).isEmpty();
        return rows;
    }
}
