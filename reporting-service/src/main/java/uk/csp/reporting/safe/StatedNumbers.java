package uk.csp.reporting.safe;

import java.util.regex.Pattern;

/**
 * Whether words that people wrote state a number. Nobody can tell which count a typed number gives away, so such words
 * are left out of what everybody may read; years, days and the names of laws are no counts.
 */
final class StatedNumbers {
    private static final Pattern NO_COUNT = Pattern.compile(
            "\\b(19|20)[0-9]{2}(\\s*[/–-]\\s*([0-9]{2}|(19|20)[0-9]{2}))?\\b"
                    + "|\\b[0-9]{1,2}(st|nd|rd|th)?\\s+(January|February|March|April|May|June|July|August|September"
                    + "|October|November|December)\\b"
                    + "|\\b(section|sections|part|class|appendix|regulation|act|under|over|aged)\\s+[0-9]+[a-z]?\\b"
                    + "|\\b(12|24|36) months\\b|\\b24/7\\b|\\b101\\b|\\b999\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile(
            "[0-9]|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
                    + "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
                    + "|thousand|dozen|once|twice)\\b"
                    + "|\\b(one|a single) (of these |more |fewer )?[a-z-]*\\s?(crime|offence|incident|homicide|death"
                    + "|victim|case|suspect|child|person|referral)",
            Pattern.CASE_INSENSITIVE);

    private StatedNumbers() {}

    static boolean in(String words) {
        return words != null
                && NUMBER.matcher(NO_COUNT.matcher(words).replaceAll(" ")).find();
    }
}
