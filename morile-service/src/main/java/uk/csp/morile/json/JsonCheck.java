package uk.csp.morile.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.csp.platform.problem.Violation;

/** Reads a document field by field and notes all that is wrong with it, each with its JSON Pointer. */
public final class JsonCheck {
    private static final int LONGEST_TEXT = 2_000;

    private final List<Violation> violations = new ArrayList<>();

    public List<Violation> violations() {
        return violations;
    }

    public void violate(String at, String code, String detail) {
        violations.add(Violation.at(at, code, detail));
    }

    /** Notes unless the condition holds. */
    public void require(boolean condition, String at, String code, String detail) {
        if (!condition) {
            violate(at, code, detail);
        }
    }

    /** Whether there is an object; notes fields it should not have, so that a misspelt name is not silently nothing. */
    public boolean object(JsonNode node, String at, String... fields) {
        if (node == null || !node.isObject()) {
            violate(at, "missing", "An object is needed here.");
            return false;
        }
        Set<String> known = Set.of(fields);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                violate(at + "/" + escape(name), "unknown-field", "There is no such field here.");
            }
        });
        return true;
    }

    /** Whether there is an array with at least one item. */
    public boolean some(JsonNode parent, String at, String field) {
        JsonNode node = parent.get(field);
        if (node == null || !node.isArray() || node.isEmpty()) {
            violate(at + "/" + field, "missing", "At least one is needed here.");
            return false;
        }
        return true;
    }

    /** Each item of an array with its pointer; nothing when there is none. */
    public void each(JsonNode parent, String at, String field, BiConsumer<JsonNode, String> item) {
        JsonNode node = parent.get(field);
        if (node != null && node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                item.accept(node.get(i), at + "/" + field + "/" + i);
            }
        }
    }

    /** The text of a field, or null, which is noted. */
    public String text(JsonNode parent, String at, String field) {
        JsonNode node = parent.get(field);
        if (node == null || !node.isTextual() || node.textValue().isBlank()) {
            violate(at + "/" + field, "missing", "Words are needed here.");
            return null;
        }
        require(node.textValue().length() <= LONGEST_TEXT, at + "/" + field, "too-long", "At most 2000 characters.");
        return node.textValue();
    }

    /** The text of a field that may be absent. */
    public String optionalText(JsonNode parent, String at, String field) {
        return parent.hasNonNull(field) ? text(parent, at, field) : null;
    }

    /** An identifier, or null, which is noted. */
    public String slug(JsonNode parent, String at, String field) {
        String text = text(parent, at, field);
        if (text != null && !text.matches("[a-z0-9][a-z0-9-]{0,79}")) {
            violate(at + "/" + field, "invalid-identifier", "Lower-case letters, digits and hyphens, at most 80.");
            return null;
        }
        return text;
    }

    public void oneOf(JsonNode parent, String at, String field, Set<String> values) {
        JsonNode node = parent.get(field);
        if (node == null || !node.isTextual() || !values.contains(node.textValue())) {
            violate(
                    at + "/" + field,
                    node == null || node.isNull() ? "missing" : "unknown-value",
                    "One of " + String.join(", ", values.stream().sorted().toList()) + " is needed here.");
        }
    }

    /** The number of a field, or null when it is missing or out of range, which is noted. */
    public Double number(JsonNode parent, String at, String field, double from, double to) {
        JsonNode node = parent.get(field);
        if (node == null || !node.isNumber()) {
            violate(at + "/" + field, "missing", "A number is needed here.");
            return null;
        }
        if (node.doubleValue() < from || node.doubleValue() > to) {
            violate(at + "/" + field, "out-of-range", "From " + from + " to " + to + ".");
            return null;
        }
        return node.doubleValue();
    }

    public Integer whole(JsonNode parent, String at, String field, int from, int to) {
        JsonNode node = parent.get(field);
        if (node == null || !node.isIntegralNumber() || !node.canConvertToInt()) {
            violate(at + "/" + field, "missing", "A whole number is needed here.");
            return null;
        }
        if (node.intValue() < from || node.intValue() > to) {
            violate(at + "/" + field, "out-of-range", "From " + from + " to " + to + ".");
            return null;
        }
        return node.intValue();
    }

    /** Notes a name that comes twice. */
    public void distinct(Set<String> seen, String value, String at) {
        require(value == null || seen.add(value), at, "duplicate", "This comes twice: " + value);
    }

    /** For {@link #distinct}. */
    public static Set<String> names() {
        return new HashSet<>();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
