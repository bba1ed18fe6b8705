package uk.csp.reporting.proof;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the numbers of a sentence are said of beside its subject: another place, an earlier period, a part of it. */
final class Reach {
    private static final Pattern NOT_HERE_AND_NOW = Pattern.compile(
            "nation(?:al(?! referral mechanism)|ally|wide)|regional(?:ly)?|south west|england|britain|peninsula|other police forces"
                    + "|most similar|MSF|across devon and cornwall"
                    + "|previous (?:strategic )?assessment|last assessment",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PART =
            Pattern.compile("\\bof these\\b|\\bsuspects?\\b|\\badditional\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile(
            "[;:]|,(?!\\d)|\\bwhereas\\b|\\bafter\\b|\\bcompared (?:to|with)\\b|\\bas opposed to\\b|\\bthan\\b");

    private final List<MatchResult> others;
    private final List<MatchResult> parts;
    private final List<MatchResult> breaks;

    Reach(String sentence) {
        others = NOT_HERE_AND_NOW.matcher(sentence).results().toList();
        parts = PART.matcher(sentence).results().toList();
        breaks =
                others.isEmpty() ? List.of() : BREAK.matcher(sentence).results().toList();
    }

    /** Whether the number is that of another place, of an earlier assessment, or of a part of the subject. */
    boolean isOfSomethingElse(Quantity quantity) {
        return isOfOther(quantity) || isOfPart(quantity);
    }

    /** Such words count up to where the sentence turns to something else. */
    private boolean isOfOther(Quantity quantity) {
        if (others.isEmpty()) {
            return false;
        }
        int from = breaks.stream()
                .filter(turn -> turn.end() <= quantity.start())
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
        int to = breaks.stream()
                .filter(turn -> turn.start() >= quantity.end())
                .mapToInt(MatchResult::start)
                .min()
                .orElse(Integer.MAX_VALUE);
        return others.stream().anyMatch(other -> other.start() >= from && other.end() <= to);
    }

    private boolean isOfPart(Quantity quantity) {
        return parts.stream().anyMatch(part -> {
            boolean rightAfter = part.start() >= quantity.end() && part.start() - quantity.end() <= " ".length();
            boolean before = part.start() < quantity.start() && !part.group().equalsIgnoreCase("additional");
            return rightAfter || before;
        });
    }
}
