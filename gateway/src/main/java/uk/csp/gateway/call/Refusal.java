package uk.csp.gateway.call;

import java.util.List;

/** A service's problem document (RFC 9457), as far as people are shown it. */
public record Refusal(String type, String title, int status, String detail, List<Violation> violations) {
    public Refusal {
        title = title == null ? "The service did not say why" : title;
        violations = violations == null ? List.of() : List.copyOf(violations);
    }

    /** One thing wrong: where (a JSON Pointer, a line, a field) and what. */
    public record Violation(String pointer, Integer line, String field, String code, String detail) {}

    /** The last part of the type's address, such as {@code exact-counts}. */
    public String slug() {
        return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
    }

    /** What to tell: the detail, or at least the title. */
    public String says() {
        return detail == null || detail.isBlank() ? title : detail;
    }

    Refusal withStatus(int answered) {
        return new Refusal(type, title, answered, detail, violations);
    }

    static Refusal without(int status) {
        return new Refusal(null, null, status, null, null);
    }
}
