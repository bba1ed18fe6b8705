package uk.csp.crimedata.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import uk.csp.crimedata.catalogue.Rows.Row;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;

/** Reads the rows of a CSV file with a header, or of a JSON array of objects. Lists are separated by semicolons. */
@ApplicationScoped
public class RowReader {
    /** Room for every small area of the country with its name and parents. */
    private static final int MOST_BYTES = 32 << 20;

    private final ObjectMapper json;

    RowReader(ObjectMapper json) {
        this.json = json;
    }

    public Rows read(MediaType type, InputStream body) {
        String text = text(body);
        return type != null && type.getSubtype().endsWith("json") ? ofJson(text) : ofCsv(text);
    }

    static Rows ofCsv(String text) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            List<String> header = null;
            for (CsvRecord line : csv) {
                if (header == null) {
                    header = line.getFields().stream().map(String::strip).toList();
                } else {
                    rows.add(new Row((int) line.getStartingLineNumber(), values(header, line)));
                }
            }
        } catch (CsvParseException | IOException e) {
            throw unreadable("The body is no valid CSV.");
        }
        return new Rows(false, rows);
    }

    private static Map<String, String> values(List<String> header, CsvRecord line) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.max(header.size(), line.getFieldCount()); i++) {
            String name = i < header.size() ? header.get(i) : "column " + (i + 1);
            values.put(name, i < line.getFieldCount() ? line.getField(i) : "");
        }
        return values;
    }

    private Rows ofJson(String text) {
        JsonNode array;
        try {
            array = json.readTree(text);
        } catch (JsonProcessingException e) {
            throw unreadable("The body is no valid JSON.");
        }
        if (!array.isArray() || StreamSupport.stream(array.spliterator(), false).anyMatch(item -> !item.isObject())) {
            throw unreadable("The body must be an array of objects.");
        }
        List<Row> rows = new ArrayList<>();
        for (JsonNode item : array) {
            Map<String, String> values = new HashMap<>();
            item.properties().forEach(property -> values.put(property.getKey(), text(property.getValue())));
            rows.add(new Row(rows.size(), values));
        }
        return new Rows(true, rows);
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(";"))
                : value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }

    private static String text(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ProblemException(StandardProblem.TOO_LARGE, "At most 32 MB of rows may be sent at once.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable("The body is not UTF-8.");
        } catch (IOException e) {
            throw unreadable("The body ended early.");
        }
    }

    private static ProblemException unreadable(String detail) {
        return new ProblemException(StandardProblem.UNREADABLE_REQUEST, detail);
    }
}
