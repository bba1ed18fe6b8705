package uk.csp.gateway.live;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader asks for.
 *
 * @param since the position to go on from, as it was sent; null: from now on
 */
record Wanted(Set<String> partnerships, Set<EventType> types, String since) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final int MOST_PARTNERSHIPS = 50;

    Wanted {
        partnerships = Set.copyOf(partnerships);
        types = Set.copyOf(types);
    }

    /** A question that has no answer; the message says why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    /** The reader's token does not allow what is asked. */
    static final class NotAllowed extends Exception {
        private static final long serialVersionUID = 1L;

        NotAllowed(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * @param partnerships as sent: repeated, or separated by commas
     * @param types as sent, the same way; none: all the reader may see
     */
    static Wanted of(Reader reader, List<String> partnerships, List<String> types, String since)
            throws Unreadable, NotAllowed {
        Set<String> codes = words(partnerships).collect(Collectors.toCollection(LinkedHashSet::new));
        if (codes.isEmpty()) {
            throw new Unreadable("Name one partnership or more: partnership=E22000056.");
        }
        if (codes.size() > MOST_PARTNERSHIPS
                || !codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw new Unreadable("A partnership is a GSS code such as E22000056; up to " + MOST_PARTNERSHIPS + ".");
        }
        Set<EventType> asked = EnumSet.noneOf(EventType.class);
        for (String word : words(types).toList()) {
            asked.add(EventType.find(word)
                    .orElseThrow(() -> new Unreadable("The types are " + words(EventType.values()) + ".")));
        }
        for (EventType type : asked) {
            if (!reader.may(type)) {
                throw new NotAllowed(type.word() + " needs the scope "
                        + type.scopes().map(scope -> scope.value()).collect(Collectors.joining(" or ")) + ".");
            }
        }
        if (asked.isEmpty()) {
            Stream.of(EventType.values()).filter(reader::may).forEach(asked::add);
        }
        return new Wanted(codes, asked, since);
    }

    boolean includes(LiveEvent event) {
        return partnerships.contains(event.partnership()) && types.contains(event.type());
    }

    /** @param told null: whatever it is */
    boolean concerns(Set<String> told) {
        return told == null || told.stream().anyMatch(partnerships::contains);
    }

    private static Stream<String> words(List<String> parameters) {
        return parameters.stream()
                .flatMap(parameter -> Arrays.stream(parameter.split(",")))
                .map(String::trim)
                .filter(word -> !word.isEmpty());
    }

    private static String words(EventType... types) {
        return Stream.of(types).map(EventType::word).collect(Collectors.joining(", "));
    }
}
