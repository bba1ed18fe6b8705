package uk.csp.gateway.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a page shows, as a table to take away. As CSV (RFC 4180) no cell is read as a formula by a spreadsheet: text that
 * would be one begins with an apostrophe. Null is an empty cell.
 */
public record Sheet(String name, List<String> columns, List<List<Object>> rows) {
    private static final String LINE_END = "\r\n";
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    public String csv() {
        StringBuilder csv = new StringBuilder(line(new ArrayList<>(columns)));
        rows.forEach(row -> csv.append(line(row)));
        return csv.toString();
    }

    /** Each row as an object with the columns as names. */
    public List<Map<String, Object>> objects() {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                object.put(columns.get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    private static String line(List<Object> cells) {
        return cells.stream().map(Sheet::cell).collect(Collectors.joining(",")) + LINE_END;
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String text = value.toString();
        String safe = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
