package uk.csp.reporting.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.reporting.proof.Quantity.Unit;

/** Finds the numbers of a sentence, and leaves years, ages and spans of time alone. */
final class Quantities {
    private static final Pattern NOT_COUNTED = Pattern.compile(
            "\\b(?:19|20)\\d\\d\\s*[/–-]\\s*\\d{2,4}\\b"
                    + "|\\b(?:19|20)\\d\\d\\b(?!\\s+(?:crimes|offences|incidents|referrals))"
                    + "|\\b(?:under|aged|over the last|past|last)\\s+\\d+(?:\\s*(?:-|–|to)\\s*\\d+)?\\b(?!\\s*%)"
                    + "|\\b\\d+(?:\\s*(?:-|–|to)\\s*\\d+)? and over\\b"
                    + "|\\b\\d+[- ](?:month|year|week|day|hour)s?\\b"
                    + "|\\b\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])([+\\-−–])?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?"
            + "(?:\\s?(%|per cent\\b)|(?:\\s+\\w+){0,3}?\\s+per\\s+(1,?000|10,?000|100,?000)\\b)?(?![\\d])");

    private static final List<String> SMALL =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** "There were three homicides" counts; "these two crimes" only points at what was named. */
    private static final Pattern IN_WORDS = Pattern.compile(
            "\\b(?:were|recorded|had|only) (" + String.join("|", SMALL)
                    + ")(?=\\s+(?:reported |recorded |domestic )?(?:crimes|offences|incidents|referrals"
                    + "|homicides)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NONE = Pattern.compile("^No(?= [a-z])|\\b(?:compared to|against) one\\b");

    private Quantities() {}

    static List<Quantity> in(String sentence) {
        String counted = blank(sentence);
        List<Quantity> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(counted);
        while (number.find()) {
            found.add(quantity(number.toMatchResult()));
        }
        Matcher words = NONE.matcher(sentence);
        while (words.find()) {
            BigDecimal value = words.group().startsWith("No") ? BigDecimal.ZERO : BigDecimal.ONE;
            int start = value.signum() == 0 ? words.start() : words.end() - "one".length();
            found.add(new Quantity(start, words.end(), value, Unit.COUNT, 0, 0));
        }
        Matcher inWords = IN_WORDS.matcher(sentence);
        while (inWords.find()) {
            int value = 2 + SMALL.indexOf(inWords.group(1).toLowerCase(Locale.ROOT));
            found.add(new Quantity(inWords.start(1), inWords.end(1), BigDecimal.valueOf(value), Unit.COUNT, 0, 0));
        }
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return List.copyOf(found);
    }

    private static Quantity quantity(MatchResult number) {
        String digits = number.group(2).replace(",", "") + (number.group(3) == null ? "" : number.group(3));
        int sign = number.group(1) == null ? 0 : number.group(1).equals("+") ? 1 : -1;
        String per = number.group(5);
        Unit unit = number.group(4) != null ? Unit.PERCENT : per != null ? Unit.RATE : Unit.COUNT;
        return new Quantity(
                number.start(),
                number.end(),
                new BigDecimal(digits),
                unit,
                sign,
                per == null ? 0 : Integer.parseInt(per.replace(",", "")));
    }

    /** The sentence at its length, with blanks in place of what is no quantity. */
    private static String blank(String sentence) {
        StringBuilder counted = new StringBuilder(sentence);
        Matcher matcher = NOT_COUNTED.matcher(sentence);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                counted.setCharAt(i, ' ');
            }
        }
        return counted.toString();
    }
}
