package uk.csp.crimedata.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A body with one JSON object a line. A line that is no object of the agreed fields is rejected alone. */
final class NdjsonBody {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(4).build())
            .build();

    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");

    private final List<String> agreed;

    NdjsonBody(List<String> agreed) {
        this.agreed = agreed;
    }

    /** What is done with a row; fields by name give their value, or null when the line has no such field. */
    interface RowReader<R> {
        R read(int line, UnaryOperator<String> field) throws RowRejected;
    }

    <R> void read(InputStream body, FeedSink<R> rows, RowReader<R> reader) throws IOException {
        rows.columns(agreed);
        InputStream buffered = new BufferedInputStream(body, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        int number = 0;
        boolean more = true;
        while (more) {
            line.reset();
            more = fill(line, buffered);
            number++;
            if (number == 1) {
                refuseCsv(line.toString(UTF_8));
            }
            if (line.size() > 0) {
                read(number, line, rows, reader);
            }
        }
    }

    /** A header on the first line is no bad line but another file. */
    private static void refuseCsv(String line) {
        List<String> names =
                List.of(line.replace("\ufeff", "").replace("\"", "").split(","));
        KnownHeaders.recognise(names, List.of("{")).ifPresent(known -> {
            throw known;
        });
    }

    /** Fills one line and tells whether there may be another. The rest of a line that is too long is dropped. */
    private static boolean fill(ByteArrayOutputStream line, InputStream body) throws IOException {
        for (int next = body.read(); next >= 0; next = body.read()) {
            if (next == '\n') {
                return true;
            }
            if (next != '\r' && line.size() <= LONGEST_LINE) {
                line.write(next);
            }
        }
        return false;
    }

    private <R> void read(int number, ByteArrayOutputStream line, FeedSink<R> rows, RowReader<R> reader) {
        Map<String, String> fields = null;
        try {
            if (line.size() > LONGEST_LINE) {
                throw new RowRejected(null, "too-long", "The line has more than " + LONGEST_LINE + " bytes");
            }
            fields = fields(line.toString(UTF_8));
            rows.accept(reader.read(number, fields::get));
        } catch (RowRejected e) {
            rows.reject(fields == null ? e.at(number, null) : rejected(number, e, fields));
        }
    }

    /** A line that was read in full has agreed fields only and can be kept as a row of them. */
    private Rejection rejected(int number, RowRejected why, Map<String, String> fields) {
        List<String> values = new ArrayList<>();
        agreed.forEach(column -> values.add(fields.get(column)));
        return RejectedRow.of(number, why, agreed, values);
    }

    private Map<String, String> fields(String line) throws RowRejected {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new RowRejected(null, "not-an-object", "The line is no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (!agreed.contains(name)) {
                    String which = FIELD_NAME.matcher(name).matches() ? " '" + name + "'" : "";
                    throw new RowRejected(
                            null, "unexpected-field", "The field" + which + " is not agreed: it may not be sent");
                }
                fields.put(name, value(name, json));
            }
            return fields;
        } catch (JsonParseException e) {
            throw new RowRejected(null, "not-json", "The line is no JSON");
        } catch (IOException e) {
            throw new RowRejected(null, "not-json", "The line is no JSON of the agreed form");
        }
    }

    private static String value(String name, JsonParser json) throws IOException, RowRejected {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_ARRAY && name.equals("flags")) {
            StringJoiner flags = new StringJoiner(";");
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                flags.add(json.getText());
            }
            return flags.toString();
        }
        if (!token.isScalarValue()) {
            throw new RowRejected(name, "unexpected-value", name + " must be a single value");
        }
        return token == JsonToken.VALUE_NULL ? null : json.getText();
    }
}
