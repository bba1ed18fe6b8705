package uk.csp.crimedata.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a table as CSV (RFC 4180). A text that a spreadsheet would take for a formula is made a text. */
@Provider
@Produces(CsvTableWriter.TEXT_CSV)
public class CsvTableWriter implements MessageBodyWriter<CsvTable> {
    public static final String TEXT_CSV = "text/csv";

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
        headers.add("Link", "<>; rel=\"describedby\"; type=\"" + CsvMetadataWriter.CSVM_JSON + "\"");
        body.write(csv(table).getBytes(StandardCharsets.UTF_8));
    }

    public static String csv(CsvTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(table.header());
            for (List<String> row : table.cells()) {
                csv.writeRecord(row.stream().map(CsvTableWriter::neutral).toList());
            }
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory could not be written", e);
        }
        return text.toString();
    }

    private static String neutral(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula && !cell.matches("-?[0-9.]+") ? "'" + cell : cell;
    }
}
