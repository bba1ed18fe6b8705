package uk.csp.gateway.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names for what the API knows by a code alone. */
public final class Labels {
    private static final Set<String> SMALL = Set.of("and", "of", "the", "for", "in", "on");
    private static final Set<String> LETTERS = Set.of("nhs", "icb", "csp", "uk");

    private Labels() {}

    /** {@code police-recorded-crime} as Police recorded crime. */
    public static String plain(String code) {
        return code == null || code.isBlank() ? "" : capital(code.replace('-', ' '));
    }

    /** A partner, a client or a person, {@code devon-and-cornwall-police}, as Devon and Cornwall Police. */
    public static String title(String id) {
        String words = Stream.of(id.split("[-_ ]+"))
                .filter(word -> !word.isEmpty())
                .map(Labels::word)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? id : capital(words);
    }

    private static String word(String word) {
        if (LETTERS.contains(word)) {
            return word.toUpperCase(Locale.UK);
        }
        return SMALL.contains(word) ? word : capital(word);
    }

    public static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** One, two and three; nothing of an empty list. */
    public static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
