package uk.csp.crimedata.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's name with a date, or a date called a date of birth. A day alone is no detail, nor is a street or an outcome
 * with a day: words of streets, courts and outcomes are told from names by lists.
 */
final class BirthDate {
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH_NUMBER = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String BETWEEN = "\\s?[/.\\-\\\\ _]\\s?";
    private static final Pattern DATE = Pattern.compile(
            "(?<![0-9])(?:" + DAY + BETWEEN + MONTH_NUMBER + BETWEEN + "(?:" + YEAR + "|'?\\d\\d)"
                    + "|" + YEAR + BETWEEN + MONTH_NUMBER + BETWEEN + DAY
                    + "|" + DAY + "(?:st|nd|rd|th)?[\\s.,/\\-_]*(?:of\\s+)?" + MONTH + "[\\s.,/\\-_]*(?:" + YEAR
                    + "|'?\\d\\d)"
                    + "|" + MONTH + "[\\s.]*" + DAY + "(?:st|nd|rd|th)?[\\s,]+" + YEAR
                    + "|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])" + YEAR
                    + "|" + YEAR + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?![0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKED = Pattern.compile(
            "(?<![a-z])(?:d\\.?\\s?o\\.?\\s?b(?![a-z])|date\\s+of\\s+birth|birth\\s*date|birthday|born|d/o/b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_CENTURY = Pattern.compile("19\\d\\d|(?<![0-9])[4-9]\\d$");
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![0-9])\\d{6}(?![0-9])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
    private static final Pattern GAP = Pattern.compile("[\\s,;:()\\[\\]|/._\\-]*");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "master", "mstr");
    private static final Set<String> GIVEN = WordList.of("given-names");
    private static final Set<String> NO_NAMES = WordList.of("no-names");
    private static final Set<String> PLACE_NAMES = WordList.of("place-names");

    private BirthDate() {}

    /** A word and where it stands. */
    private record Word(String text, int start, int end) {
        boolean isCapital() {
            return Character.isUpperCase(text.charAt(0));
        }

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }

        boolean isGiven() {
            int dash = text.indexOf('-');
            return GIVEN.contains(dash < 0 ? lower() : lower().substring(0, dash));
        }

        boolean mayBeName() {
            return !NO_NAMES.contains(lower()) && !TITLES.contains(lower());
        }

        boolean isPlace() {
            return PLACE_NAMES.contains(lower());
        }

        boolean isInitial() {
            return text.length() == 1 && isCapital();
        }
    }

    static boolean isIn(String text) {
        boolean marked = MARKED.matcher(text).find();
        if (marked && SIX_DIGITS.matcher(text).find()) {
            return true;
        }
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            if (marked
                    || isNamed(
                            text,
                            words(text.substring(0, date.start()), 0),
                            date.start(),
                            true,
                            isLongAgo(date.group()))
                    || isNamed(text, words(text, date.end()), date.end(), false, isLongAgo(date.group()))) {
                return true;
            }
        }
        return false;
    }

    private static List<Word> words(String text, int from) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        for (int at = from; word.find(at); at = word.end()) {
            words.add(new Word(word.group(), word.start(), word.end()));
        }
        return words;
    }

    private static boolean isNamed(String text, List<Word> words, int date, boolean before, boolean longAgo) {
        BiPredicate<Word, Word> touchesDate = (one, other) -> GAP.matcher(
                        before ? text.substring(other.end(), date) : text.substring(date, one.start()))
                .matches();
        for (int i = 0; i < words.size(); i++) {
            if (isTitled(words, i) || i + 1 < words.size() && isName(words, i, touchesDate)) {
                return true;
            }
        }
        return isNextToDate(text, words, date, before, longAgo);
    }

    private static boolean isTitled(List<Word> words, int i) {
        return TITLES.contains(words.get(i).lower())
                && i + 1 < words.size()
                && words.get(i + 1).mayBeName()
                && (words.get(i).isCapital() || words.get(i + 1).isCapital());
    }

    /** A usual given name and another word that may be a name, in either order, and no street after them. */
    private static boolean isName(List<Word> words, int i, BiPredicate<Word, Word> touchesDate) {
        Word one = words.get(i);
        Word other = words.get(i + 1);
        boolean touching = other.start() - one.end() <= 3;
        boolean given = one.isGiven() && other.mayBeName() || other.isGiven() && one.mayBeName();
        if (one.isPlace() || other.isPlace()) {
            return given && touching && touchesDate.test(one, other);
        }
        boolean street = i + 2 < words.size()
                && words.get(i + 2).start() - other.end() == 1
                && NO_NAMES.contains(words.get(i + 2).lower())
                && words.get(i + 2).isCapital()
                && one.isCapital();
        return touching && given && !street && one.isCapital() == other.isCapital();
    }

    /** Two words written like a name right before or after the date, whether or not they are usual names. */
    private static boolean isNextToDate(String text, List<Word> words, int date, boolean before, boolean longAgo) {
        if (words.size() < 2) {
            return false;
        }
        Word near = before ? words.get(words.size() - 1) : words.get(0);
        Word next = before ? words.get(words.size() - 2) : words.get(1);
        String gap = before ? text.substring(near.end(), date) : text.substring(date, near.start());
        return GAP.matcher(gap).matches()
                && Math.abs(next.start() - near.start()) < 40
                && near.isCapital()
                && next.isCapital()
                && near.mayBeName()
                && next.mayBeName()
                && !(near.isInitial() && next.isInitial())
                && (longAgo || hasComma(text, near, next)
                        ? !(near.isPlace() && next.isPlace())
                        : !near.isPlace() && !next.isPlace());
    }

    private static boolean hasComma(String text, Word one, Word other) {
        int from = Math.min(one.end(), other.end());
        return text.substring(from, Math.max(one.start(), other.start())).indexOf(',') >= 0;
    }

    /** Before the records of any feed: then a word that could be a place as well is a name. */
    private static boolean isLongAgo(String date) {
        Matcher year = LAST_CENTURY.matcher(date);
        return year.find();
    }
}
