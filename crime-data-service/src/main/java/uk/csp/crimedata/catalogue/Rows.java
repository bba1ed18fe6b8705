package uk.csp.crimedata.catalogue;

import java.util.List;
import java.util.Map;
import uk.csp.platform.problem.Violation;

/**
 * The rows of a request.
 *
 * @param json whether violations point into a JSON array; otherwise they name the line
 */
public record Rows(boolean json, List<Row> rows) {
    /** @param line of a CSV file, counted from 1 with the header, or the index in the JSON array */
    public record Row(int line, Map<String, String> values) {
        /** The value, null when empty or absent. */
        public String value(String field) {
            String value = values.get(field);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    public Violation violation(int line, String field, String code, String detail) {
        return json
                ? Violation.at("/" + line + (field == null ? "" : "/" + field), code, detail)
                : Violation.ofLine(line, field, code, detail);
    }
}
