package uk.csp.reporting.narrative;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers somebody typed, in figures or in words, that may count people or crimes: all but years, dates and ordinals.
 * Nobody has protected them, so a text with one of them is not for the public. In doubt a word counts as a number.
 */
public final class TypedNumbers {
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    /** Years (2018/19, 2016 to 2018), dates in their usual forms, ordinals, what a rate is per, places in laws, the ages of children, usual stretches of months; 24/7 is a way to say always. */
    private static final Pattern NO_COUNT = Pattern.compile(
            "\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b"
                    + "|\\b(?:FY|R12-)?(?:19|20)\\d\\d(?:\\s*[/\u2013-]\\s*(?:(?:19|20)\\d\\d|\\d\\d))?\\b(?![\\d,.%]\\d|%)"
                    + "|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+" + MONTH + "(?:\\s+(?:19|20)\\d\\d)?\\b"
                    + "|\\b" + MONTH + "\\s+\\d{1,2}(?:st|nd|rd|th)?\\b"
                    + "|\\b\\d{1,2}[./]\\d{1,2}[./](?:\\d\\d){1,2}\\b"
                    + "|\\b\\d+(?:st|nd|rd|th)\\b"
                    + "|\\b(?:per|for every)\\s+(?:1,?000|10,?000|100,?000|thousand|hundred thousand|million)\\b"
                    + "|\\b(?:sections?|parts?|appendix|regulation|article)\\s+\\d+[a-z]?\\b"
                    + "|\\bunder[- ]1[68]s?\\b(?!\\s+(?:crime|offence|incident|case|victim|suspect|referral))"
                    + "|\\b(?:12|24|36) months\\b|\\b24/7\\b",
            Pattern.CASE_INSENSITIVE);

    /** Not the figures of a name: A38, COVID-19. */
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\p{L}\\d_.,])(?<!\\p{L}[-\u2013])\\d+(?:[.,]\\d+)*(?:\\s?(?:%|per cent\\b))?");

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
                    + "|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?|half|halved"
                    + "|(?:two|three)[- ]quarters|twice|doubled?|trebled?|tripled?|(?:a|one) (?:third|quarter|fifth|tenth)"
                    + "|one(?=\\s+(?:\\w+\\s+)?(?:crime|offence|incident|case|victim|suspect|person|child|death|homicide"
                    + "|referral|report|in (?:two|three|four|five|six|seven|eight|nine|ten|\\d+))\\b))\\b",
            Pattern.CASE_INSENSITIVE);

    private TypedNumbers() {}

    /** In the order they stand; what is filled in from facts is none of them, nor is the address of a link. */
    public static List<String> in(Passage passage) {
        return inWords(passage.typed());
    }

    /** As {@link #in(Passage)}, of a text as it was written. */
    public static List<String> in(String text) {
        return in(Markdown.parse(text));
    }

    private static List<String> inWords(String typed) {
        StringBuilder counted = new StringBuilder(typed);
        Matcher none = NO_COUNT.matcher(typed);
        while (none.find()) {
            counted.replace(none.start(), none.end(), "_".repeat(none.end() - none.start()));
        }
        return Stream.of(FIGURES, WORDS)
                .flatMap(pattern -> pattern.matcher(counted).results())
                .sorted(Comparator.comparingInt(MatchResult::start))
                .map(MatchResult::group)
                .toList();
    }
}
