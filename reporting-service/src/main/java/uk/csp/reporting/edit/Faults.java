package uk.csp.reporting.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.ProblemType;
import uk.csp.platform.problem.Violation;

/** Collects everything that is wrong with a document people wrote, each with a pointer to its place. */
public final class Faults {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9](-?[a-z0-9])*");
    private static final int LONGEST_IDENTIFIER = 80;

    private final List<Violation> violations = new ArrayList<>();

    public void add(String pointer, String code, String detail) {
        violations.add(Violation.at(pointer, code, detail));
    }

    /** A text that must be there. */
    public void text(String pointer, String value, int longest) {
        if (value == null || value.isBlank()) {
            add(pointer, "missing", "Must not be empty.");
        } else {
            optionalText(pointer, value, longest);
        }
    }

    public void optionalText(String pointer, String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.length() > longest) {
            add(pointer, "too-long", "At most " + longest + " characters.");
        }
        if (value.chars().anyMatch(Faults::unprintable)) {
            add(pointer, "control-character", "Must hold no control characters, line breaks included.");
        }
    }

    public void texts(String pointer, List<String> values, int most, int longest) {
        size(pointer, values, most);
        for (int i = 0; i < values.size(); i++) {
            text(pointer + "/" + i, values.get(i), longest);
        }
    }

    public void size(String pointer, Collection<?> values, int most) {
        if (values.size() > most) {
            add(pointer, "too-many", "At most " + most + ".");
        }
    }

    /** Identifiers are words of small letters and digits joined by hyphens. */
    public void identifier(String pointer, String value) {
        if (value == null
                || value.length() > LONGEST_IDENTIFIER
                || !IDENTIFIER.matcher(value).matches()) {
            add(pointer, "invalid-identifier", "Small letters and digits, words joined by hyphens, at most 80.");
        }
    }

    public void oneOf(String pointer, String value, Collection<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            add(pointer, "unknown-value", "One of " + String.join(", ", allowed) + ".");
        }
    }

    public void unique(String pointer, List<String> values, String member) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null && !seen.add(values.get(i))) {
                add(pointer + "/" + i + member, "duplicate", "There is another of this identifier before it.");
            }
        }
    }

    public boolean any() {
        return !violations.isEmpty();
    }

    public List<Violation> all() {
        return List.copyOf(violations);
    }

    /** @throws ProblemException with all that was found, when anything was */
    public void refuse(ProblemType type, String detail) {
        Optional.of(violations).filter(found -> !found.isEmpty()).ifPresent(found -> {
            throw new ProblemException(type, detail, found);
        });
    }

    private static boolean unprintable(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }
}
