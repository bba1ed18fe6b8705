package uk.csp.gateway.risk;

import java.util.Locale;

/** Scores as people read them. */
final class Words {
    private Words() {}

    static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }
}
