package uk.csp.reporting.proof;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say which way something went. */
final class Directions {
    private static final String UP = "increas(?:e|es|ed|ing)|rise|rises|rose|risen|rising|grew|grown|up(?=\\s+\\d)";
    private static final String DOWN =
            "decreas(?:e|es|ed|ing)|reduc(?:ed|tion|tions|ing)|fall|falls|fell|fallen|falling|down(?=\\s+\\d)";
    private static final Pattern WORD =
            Pattern.compile("\\b(?:(" + UP + ")|(" + DOWN + "))\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAID_AFTER = Pattern.compile(
            "^(?:\\s+(?:crimes|offences|in \\w+|has|have|had|was|were|both|also|all|been|and))*\\s+(?:(increased|risen|rose|grown"
                    + "|grew)|(decreased|reduced|fallen|fell))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAID_BEFORE =
            Pattern.compile("\\b(?:(increase|rise)|(decrease|reduction|fall))s?\\s+in\\s+$", Pattern.CASE_INSENSITIVE);

    /** "Capacity to respond to crime has reduced" says nothing of crime. */
    private static final Pattern NOT_THE_SUBJECT = Pattern.compile(
            "(?<!\\b(?:incidence|incidents|number|numbers|level|levels|rate|rates|reports) of )"
                    + "(?<=\\b(?:to|of|for|with|by|on|against) )$",
            Pattern.CASE_INSENSITIVE);

    private Directions() {}

    /** A word of direction: +1 up, -1 down. */
    record Word(int start, int end, int direction) {}

    static List<Word> in(String sentence) {
        return WORD.matcher(sentence)
                .results()
                .map(word -> new Word(word.start(), word.end(), direction(word)))
                .toList();
    }

    /** What is said of a mention itself: it "has increased", "a fall in" it. Zero where nothing is. */
    static int saidOf(Mention mention, String sentence) {
        String left = sentence.substring(0, mention.start());
        Matcher after = SAID_AFTER.matcher(sentence.substring(mention.end()));
        if (after.find() && !NOT_THE_SUBJECT.matcher(left).find()) {
            return direction(after.toMatchResult());
        }
        Matcher before = SAID_BEFORE.matcher(left);
        return before.find() ? direction(before.toMatchResult()) : 0;
    }

    private static int direction(MatchResult word) {
        return word.group(1) == null ? -1 : 1;
    }
}
