package uk.csp.reporting.document;

import java.util.List;

/** A stretch of text: plain words, an emphasised term, or a number with the figures it was computed from. */
public record Run(String text, Boolean strong, Integer footnote, List<Origin> origins) {
    public Run {
        origins = Lists.copy(origins);
    }

    /** A figure at one revision, and what was taken from it: count, previous-count, change, percent-change, rate, share. */
    public record Origin(String figure, long revision, String measure) {}

    /** The figure that is printed, before those it was combined with; null for words. */
    public Origin first() {
        return origins.isEmpty() ? null : origins.get(0);
    }

    public static Run words(String text) {
        return new Run(text, null, null, List.of());
    }

    public static Run strong(String text) {
        return new Run(text, true, null, List.of());
    }

    public static Run footnote(int number) {
        return new Run(Integer.toString(number), null, number, List.of());
    }

    public static Run number(String text, Origin... origins) {
        return new Run(text, null, null, List.of(origins));
    }
}
