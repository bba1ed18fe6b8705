package uk.csp.reporting.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number in a sentence is said of beside its subject: another place, an earlier period, a part of the whole. */
final class Reach {
    private static final Pattern ELSEWHERE = Pattern.compile(
            "nation(?:al|ally|wide)|regional(?:ly)?|south west|england|britain|peninsula|other police forces"
                    + "|most similar|MSF|across devon and cornwall",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EARLIER = Pattern.compile(
            "previous (?:strategic )?assessment|previous strategic assessment period|last assessment",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PART =
            Pattern.compile("\\bof these\\b|\\bsuspects?\\b|\\badditional\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile(
            "[;:]|,(?!\\d)|\\bwhereas\\b|\\bafter\\b|\\bcompared (?:to|with)\\b|\\bas opposed to\\b|\\bthan\\b");

    private Reach() {}

    static boolean isElsewhere(String sentence, Quantity quantity) {
        return ELSEWHERE.matcher(stretch(sentence, quantity)).find();
    }

    static boolean isEarlier(String sentence, Quantity quantity) {
        return EARLIER.matcher(stretch(sentence, quantity)).find();
    }

    /** Whether the number is that of a part of the subject only. */
    static boolean isPart(String sentence, Quantity quantity) {
        Matcher part = PART.matcher(sentence);
        while (part.find()) {
            boolean before = part.start() < quantity.start();
            boolean rightAfter = !before && part.start() - quantity.end() <= " ".length();
            if (before && !part.group().equalsIgnoreCase("additional") || rightAfter) {
                return true;
            }
        }
        return false;
    }

    /** The words around a number up to where the sentence turns to something else. */
    static String stretch(String sentence, Quantity quantity) {
        int from = 0;
        int to = sentence.length();
        Matcher breaks = BREAK.matcher(sentence);
        while (breaks.find()) {
            if (breaks.end() <= quantity.start()) {
                from = breaks.end();
            } else if (breaks.start() >= quantity.end()) {
                to = breaks.start();
                break;
            }
        }
        return sentence.substring(from, to);
    }
}
