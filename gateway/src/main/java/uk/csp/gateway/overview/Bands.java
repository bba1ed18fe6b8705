package uk.csp.gateway.overview;

import java.util.List;
import java.util.Locale;

/** The bands of risk, from the highest. */
final class Bands {
    private static final List<String> ORDER =
            List.of("very-high", "high", "medium", "moderate", "standard", "low", "very-low");

    private Bands() {}

    /** {@code very high}, in lower case for use within a sentence. */
    static String words(String band) {
        return band.replace('-', ' ').toLowerCase(Locale.UK);
    }

    /** Greater for the higher; bands of unknown name come last. */
    static int height(String band) {
        int place = ORDER.indexOf(band.replace(' ', '-').toLowerCase(Locale.UK));
        return place < 0 ? -1 : ORDER.size() - place;
    }
}
