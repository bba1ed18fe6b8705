package uk.csp.reporting.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of text: plain words, an emphasised term, a link, or a number with the figures it was computed from. A link
 * leads to a page or an address to write to, never to anything that runs.
 */
public record Run(String text, Boolean strong, Integer footnote, List<Origin> origins, String link) {
    private static final Pattern SAFE_LINK = Pattern.compile("(?:https?://|mailto:)[^\\s<>\"'()]+");

    public Run {
        origins = Lists.copy(origins);
        if (link != null && !isSafeLink(link)) {
            throw new IllegalArgumentException("Not a link to a page: " + link);
        }
    }

    public static boolean isSafeLink(String link) {
        return SAFE_LINK.matcher(link).matches();
    }

    /** A figure at one revision, and what was taken from it: count, previous-count, change, percent-change, rate, share. */
    public record Origin(String figure, long revision, String measure) {}

    /** The figure that is printed, before those it was combined with; null for words. */
    public Origin first() {
        return origins.isEmpty() ? null : origins.get(0);
    }

    public static Run words(String text) {
        return new Run(text, null, null, List.of(), null);
    }

    public static Run strong(String text) {
        return new Run(text, true, null, List.of(), null);
    }

    public static Run footnote(int number) {
        return new Run(Integer.toString(number), null, number, List.of(), null);
    }

    public static Run number(String text, Origin... origins) {
        return new Run(text, null, null, List.of(origins), null);
    }

    public static Run link(String text, String address) {
        return new Run(text, null, null, List.of(), address);
    }

    /** The same, emphasised. */
    public Run emphasised() {
        return new Run(text, true, footnote, origins, link);
    }
}
