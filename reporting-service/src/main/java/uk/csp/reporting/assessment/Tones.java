package uk.csp.reporting.assessment;

import java.util.Locale;

/** How a level of risk is called where colour says it too. */
final class Tones {
    private Tones() {}

    static String of(String word) {
        return word.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
