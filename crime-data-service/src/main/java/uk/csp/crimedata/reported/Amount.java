package uk.csp.crimedata.reported;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a source says there was: exactly so much, nothing, something between two numbers, or that it cannot or may
 * not say. Pure. Never is one of them turned into another: what is not known is no zero, and a range has no middle.
 *
 * @param value of what is exact or nil
 * @param lower of a range
 * @param upper of a range
 * @param code why it is unavailable: {@code [x]} not available, {@code [c]} confidential, {@code [z]} not applicable,
 *     {@code [low]} withheld because the base is small
 */
public record Amount(Status status, BigDecimal value, BigDecimal lower, BigDecimal upper, String code) {
    public static final Amount NIL = new Amount(Status.NIL, BigDecimal.ZERO, null, null, null);
    public static final Amount NOT_AVAILABLE = unavailable("[x]");

    /** For whoever sent another. */
    public static final String FORMS =
            "A number, nil, a range such as [1-7], or [x], [c], [z], [low] where there is none";

    private static final String NUMBER = "\\d{1,12}(?:\\.\\d{1,8})?";
    private static final Pattern EXACT = Pattern.compile(NUMBER);
    private static final Pattern RANGE = Pattern.compile("\\[ ?(" + NUMBER + ") ?[-–] ?(" + NUMBER + ") ?\\]");
    private static final Pattern CODE = Pattern.compile("\\[(x|c|z|low)\\]");

    /** The kinds of saying how much. */
    public enum Status {
        EXACT,
        NIL,
        RANGE,
        UNAVAILABLE;

        public final String word = name().toLowerCase(Locale.ROOT);

        static Status ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public static Amount exactly(BigDecimal value) {
        return new Amount(Status.EXACT, value, null, null, null);
    }

    public static Amount unavailable(String code) {
        return new Amount(Status.UNAVAILABLE, null, null, null, code);
    }

    /** Empty where the text says nothing of the kind. An empty text is none: it may mean nothing or not known. */
    public static Optional<Amount> parse(String text) {
        String word = text.trim();
        if (word.equalsIgnoreCase("nil")) {
            return Optional.of(NIL);
        }
        if (EXACT.matcher(word).matches()) {
            return Optional.of(exactly(new BigDecimal(word)));
        }
        if (CODE.matcher(word).matches()) {
            return Optional.of(unavailable(word));
        }
        Matcher range = RANGE.matcher(word);
        return range.matches()
                ? between(new BigDecimal(range.group(1)), new BigDecimal(range.group(2)))
                : Optional.empty();
    }

    private static Optional<Amount> between(BigDecimal lower, BigDecimal upper) {
        int order = lower.compareTo(upper);
        return order > 0
                ? Optional.empty()
                : Optional.of(order == 0 ? exactly(lower) : new Amount(Status.RANGE, null, lower, upper, null));
    }

    public boolean isKnown() {
        return value != null;
    }

    /** Whether every number in it is a count. */
    public boolean isWhole() {
        return isWhole(value) && isWhole(lower) && isWhole(upper);
    }

    private static boolean isWhole(BigDecimal number) {
        return number == null || number.stripTrailingZeros().scale() <= 0;
    }
}
