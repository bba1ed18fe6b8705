package uk.csp.crimedata.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Describes a table's CSV to machines (W3C Metadata for Tabular Data, CSVW): its columns, what type they have, and which
 * codes stand in place of a value. Asked for at the table's own address.
 */
@Provider
@Produces(CsvMetadataWriter.CSVM_JSON)
public class CsvMetadataWriter implements MessageBodyWriter<CsvTable> {
    public static final String CSVM_JSON = "application/csvm+json";

    private static final List<String> CODES = List.of("[x]", "[z]", "[low]", "[c]", "");
    private static final String MEANING =
            "[x] not available, [z] not applicable, [low] withheld because the base is under "
                    + "20, [c] confidential. Missing is not zero.";

    private final ObjectMapper json;
    private final UriInfo uri;

    CsvMetadataWriter(ObjectMapper json, @Context UriInfo uri) {
        this.json = json;
        this.uri = uri;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return CsvTable.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            CsvTable table,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(json.writeValueAsBytes(metadata(
                table, uri.getRequestUri().getRawPath(), uri.getRequestUri().getRawQuery())));
    }

    private ObjectNode metadata(CsvTable table, String path, String query) {
        ObjectNode metadata = json.createObjectNode();
        metadata.put("@context", "http://www.w3.org/ns/csvw");
        metadata.put("url", query == null ? path : path + "?" + query);
        metadata.put("dc:description", MEANING);
        metadata.putObject("dialect")
                .put("header", true)
                .put("encoding", "utf-8")
                .put("delimiter", ",");
        ArrayNode columns = metadata.putObject("tableSchema").putArray("columns");
        for (int i = 0; i < table.header().size(); i++) {
            String title = table.header().get(i);
            int column = i;
            ObjectNode described = columns.addObject();
            described.put("titles", title);
            described.put("name", title.matches("[A-Za-z][A-Za-z0-9]*") ? title : "column" + (i + 1));
            described.put(
                    "datatype",
                    datatype(table.cells().stream().map(row -> row.get(column)).toList()));
            ArrayNode codes = described.putArray("null");
            CODES.forEach(codes::add);
        }
        return metadata;
    }

    /** The narrowest type that every value of a column has. */
    static String datatype(List<String> cells) {
        List<String> values =
                cells.stream().filter(cell -> !CODES.contains(cell)).toList();
        if (values.isEmpty()) {
            return "string";
        }
        if (values.stream().allMatch(value -> value.matches("-?\\d+"))) {
            return "integer";
        }
        if (values.stream().allMatch(value -> value.matches("-?\\d+(\\.\\d+)?"))) {
            return "decimal";
        }
        return values.stream().allMatch(value -> value.matches("true|false")) ? "boolean" : "string";
    }
}
