package uk.csp.reporting.proof;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.reporting.proof.Claim.Kind;
import uk.csp.reporting.proof.Quantity.Unit;

/**
 * Which count a whole number in a sentence is meant to be.
 *
 * @param besidePercent whether it belongs to the percentage before it: "7% (352 to 329 crimes)"
 */
record CountPlace(Kind kind, boolean besidePercent) {
    private static final Pattern TO_NEXT = Pattern.compile("^\\s+to\\s+\\d");
    private static final Pattern OF_CHANGE =
            Pattern.compile("(?:increase|decrease|reduction|rise|fall) of\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BESIDE = Pattern.compile("^\\s*(?:\\(|/|or)\\s*$");
    private static final Pattern YEAR = Pattern.compile("^[^,;()\\d]*\\bin (\\d{4}/\\d{2})");
    private static final Pattern NOUN = Pattern.compile(
            "^\\s+(?:reported |recorded )?(?:[\\w-]+ ){0,3}?(?:crimes|offences|incidents|referrals|homicides)\\b");

    /** Empty when the sentence does not say that it counts crimes or incidents. */
    static Optional<CountPlace> of(String words, Quantity quantity, Quantity last, String period, String before) {
        String left = words.substring(0, quantity.start());
        String right = words.substring(quantity.end());
        String between = last == null ? "" : words.substring(last.end(), quantity.start());
        boolean beside = last != null
                && last.unit() == Unit.PERCENT
                && BESIDE.matcher(between).find();
        if (TO_NEXT.matcher(right).find() && (left.endsWith("from ") || left.endsWith("("))) {
            return Optional.of(new CountPlace(Kind.PREVIOUS, beside));
        }
        if (left.endsWith(" to ") && !left.endsWith("compared to ")) {
            return Optional.of(new CountPlace(Kind.COUNT, false));
        }
        if (beside || OF_CHANGE.matcher(left).find()) {
            return Optional.of(new CountPlace(Kind.DIFFERENCE, beside));
        }
        Matcher year = YEAR.matcher(right);
        if (year.find() && (year.group(1).equals(period) || year.group(1).equals(before))) {
            return Optional.of(new CountPlace(year.group(1).equals(period) ? Kind.COUNT : Kind.PREVIOUS, false));
        }
        boolean bracketed = left.endsWith("(") && right.startsWith(")");
        return bracketed || NOUN.matcher(right).find() || right.startsWith(" incidents of")
                ? Optional.of(new CountPlace(Kind.ANY_COUNT, false))
                : Optional.empty();
    }
}
