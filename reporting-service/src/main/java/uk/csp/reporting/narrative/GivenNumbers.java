package uk.csp.reporting.narrative;

import java.util.stream.Collectors;

/**
 * Takes numbers that were filled in from facts out of the proof-reader's sight, and back into that of people: they are
 * right by construction, also where a sentence speaks of another year than the reader would think.
 */
final class GivenNumbers {
    /** From here on, characters that mean nothing to anybody else stand for 0 to 9. */
    private static final int HIDDEN_ZERO = 0xE000;

    private static final int DIGITS = 10;

    private GivenNumbers() {}

    /** Labels of periods stay: they are no numbers, and say which year a typed one is of. */
    static String hide(Target target, String printed) {
        return target instanceof Target.OfPeriod ? printed : moved(printed, '0', HIDDEN_ZERO);
    }

    static String show(String read) {
        return moved(read, HIDDEN_ZERO, '0');
    }

    private static String moved(String text, int from, int to) {
        return text.chars()
                .map(c -> c >= from && c < from + DIGITS ? c - from + to : c)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
