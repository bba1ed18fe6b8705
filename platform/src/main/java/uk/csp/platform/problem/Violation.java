package uk.csp.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing wrong with a request, and where.
 *
 * @param pointer JSON Pointer into the body, or null
 * @param line line of a row-based body, counted from 1 with the header, or null
 * @param field column, query parameter or header, or null
 * @param code short stable code, for example {@code missing-column}
 * @param detail the rule in words; never the value of a refused personal field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(String pointer, Integer line, String field, String code, String detail) {
    public static Violation at(String pointer, String code, String detail) {
        return new Violation(pointer, null, null, code, detail);
    }

    public static Violation ofField(String field, String code, String detail) {
        return new Violation(null, null, field, code, detail);
    }

    public static Violation ofLine(int line, String field, String code, String detail) {
        return new Violation(null, line, field, code, detail);
    }
}
