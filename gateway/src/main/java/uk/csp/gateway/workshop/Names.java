package uk.csp.gateway.workshop;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Identifiers as people say them: {@code devon-and-cornwall-police} is Devon and Cornwall Police. */
final class Names {
    private static final Set<String> SMALL = Set.of("and", "of", "the", "for", "in", "on");
    private static final Set<String> LETTERS = Set.of("nhs", "icb", "csp", "uk");

    private Names() {}

    static String of(String id) {
        String words = Stream.of(id.split("-")).map(Names::word).collect(Collectors.joining(" "));
        return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String word(String word) {
        if (LETTERS.contains(word)) {
            return word.toUpperCase(Locale.UK);
        }
        return SMALL.contains(word) || word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }

    /** One, two and three. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
