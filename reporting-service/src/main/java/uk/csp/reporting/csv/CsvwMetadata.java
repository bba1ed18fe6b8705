package uk.csp.reporting.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.format.BookTable;
import uk.csp.reporting.format.TableBook;
import uk.csp.reporting.page.Imprint;

/**
 * Describes the CSV files as "Metadata Vocabulary for Tabular Data" (W3C, CSV on the Web) has it: columns with their
 * datatypes, the codes that stand for a missing number, notes and sources.
 */
final class CsvwMetadata {
    static final String NAME = "csv-metadata.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Assessment document;
    private final Imprint imprint;
    private final TableBook book;
    private final List<String> codes;

    CsvwMetadata(Assessment document, Imprint imprint, TableBook book) {
        this.document = document;
        this.imprint = imprint;
        this.book = book;
        this.codes = book.codes().keySet().stream().sorted().toList();
    }

    byte[] write() {
        ObjectNode group = JSON.createObjectNode();
        group.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en-GB");
        group.put("dc:title", document.title());
        group.put("dc:description", "The tables of the strategic assessment of " + document.place() + ".");
        group.put("dc:publisher", document.place() + " community safety partnership");
        group.put("dc:coverage", document.reportingPeriod());
        group.put("dc:identifier", "sha256:" + imprint.sha256());
        group.put("dc:type", imprint.status());
        if (imprint.published() != null) {
            group.put("dc:date", imprint.published());
        }
        if (!book.sources().isEmpty()) {
            ArrayNode sources = group.putArray("dc:source");
            book.sources().forEach(sources::add);
        }
        notes(group);
        dialect(group);
        ArrayNode tables = group.putArray("tables");
        book.tables().forEach(table -> table(tables.addObject(), table));
        try {
            return (JSON.writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(group)
                                    .replace("\r\n", "\n")
                            + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The description of the tables could not be written", e);
        }
    }

    private void notes(ObjectNode group) {
        ArrayNode notes = group.putArray("notes");
        if (imprint.notice() != null) {
            String words = imprint.notice().items().stream().map(Text::plain).collect(Collectors.joining(" "));
            notes.add(imprint.notice().title() + ": " + words);
        }
        codes.forEach(code ->
                notes.addObject().put("code", code).put("meaning", book.codes().get(code)));
    }

    private static void dialect(ObjectNode group) {
        group.putObject("dialect")
                .put("encoding", "utf-8")
                .put("header", true)
                .putArray("lineTerminators")
                .add("\r\n");
    }

    private void table(ObjectNode json, BookTable table) {
        json.put("url", CsvFormat.fileName(table));
        json.put("dc:title", table.caption());
        json.put("dc:isPartOf", table.section());
        List<String> notes = book.notesOf(table);
        if (!notes.isEmpty()) {
            ArrayNode list = json.putArray("notes");
            notes.forEach(list::add);
        }
        ObjectNode schema = json.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        for (int i = 0; i < table.columns().size(); i++) {
            column(columns.addObject(), table, i);
        }
    }

    private void column(ObjectNode json, BookTable table, int place) {
        BookTable.Column column = table.columns().get(place);
        json.put("name", column.id().replaceAll("[^A-Za-z0-9]", "_"));
        json.put("titles", column.label());
        json.put("required", !hasCodes(table, place));
        if (column.numeric()) {
            boolean whole = table.rows().stream()
                    .map(row -> row.get(place).number())
                    .noneMatch(number -> number != null && number.scale() > 0);
            json.put("datatype", whole ? "integer" : "decimal");
            if (!codes.isEmpty()) {
                ArrayNode missing = json.putArray("null");
                codes.forEach(missing::add);
            }
        } else {
            json.put("datatype", "string");
        }
    }

    private static boolean hasCodes(BookTable table, int place) {
        return table.columns().get(place).numeric()
                && table.rows().stream().anyMatch(row -> row.get(place).isCode());
    }
}
