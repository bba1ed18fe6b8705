package uk.csp.journeys.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An assessment as its JSON says it, read the way a renderer reads it: tables as rows of words, sections as texts. */
public record Document(JsonNode json) {
    public static Document of(byte[] bytes) {
        try {
            return new Document(new ObjectMapper().readTree(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The revisions of what a list names by this field. */
    public Map<String, Integer> revisions(String list, String id) {
        Map<String, Integer> revisions = new TreeMap<>();
        json.path(list)
                .forEach(one -> revisions.put(
                        one.path(id).asText(), one.path("revision").asInt()));
        return revisions;
    }

    /** The rows of a table, each as its cells in words; empty when there is no such table. */
    public List<List<String>> table(String id) {
        return sections(json)
                .flatMap(section -> stream(section.path("blocks")))
                .filter(block -> block.path("kind").asText().equals("table")
                        && block.path("id").asText().equals(id))
                .flatMap(table -> stream(table.path("rows")))
                .map(row -> stream(row.path("cells"))
                        .map(cell -> plain(cell.path("text")))
                        .toList())
                .toList();
    }

    /** The first and last cell of every row of the rating tables: threat and rating. */
    public List<List<String>> ratings() {
        return sections(json)
                .flatMap(section -> stream(section.path("blocks")))
                .filter(block -> block.path("kind").asText().equals("table")
                        && block.path("id").asText().startsWith("ratings-"))
                .flatMap(table -> stream(table.path("rows")))
                .map(row -> List.of(
                        plain(row.path("cells").path(0).path("text")),
                        plain(row.path("cells")
                                .path(row.path("cells").size() - 1)
                                .path("text"))))
                .toList();
    }

    /** Everything the section and its parts say outside tables, one entry a paragraph or bullet. */
    public List<String> texts(String section) {
        return sections(json)
                .filter(one -> one.path("id").asText().equals(section))
                .flatMap(Document::sections)
                .flatMap(one -> stream(one.path("blocks")))
                .filter(block -> !block.path("kind").asText().equals("table"))
                .flatMap(block -> texts(block).stream())
                .toList();
    }

    private static Stream<JsonNode> sections(JsonNode parent) {
        Stream<JsonNode> itself = parent.has("id") ? Stream.of(parent) : Stream.empty();
        return Stream.concat(itself, stream(parent.path("sections")).flatMap(Document::sections));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.has("runs")) {
            texts.add(plain(node));
        } else {
            node.forEach(child -> texts.addAll(texts(child)));
        }
        return texts;
    }

    /** Without footnote marks. */
    private static String plain(JsonNode text) {
        StringBuilder plain = new StringBuilder();
        stream(text.path("runs"))
                .filter(run -> !run.has("footnote"))
                .forEach(run -> plain.append(run.path("text").asText()));
        return plain.toString();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
