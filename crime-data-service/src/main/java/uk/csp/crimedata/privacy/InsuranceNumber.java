package uk.csp.crimedata.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The National Insurance number: two letters, six digits, a letter A to D (HMRC manual NIM39110). Without the last letter
 * only where it is written in pairs or called by its name: as one piece it could be any reference. QQ, which is never
 * issued, is the prefix of printed examples and counts as one.
 */
final class InsuranceNumber {
    private static final String GAP = "[ .\\-/_]{0,2}";
    private static final String DIGITS = "\\d" + GAP + "\\d" + GAP + "\\d" + GAP + "\\d" + GAP + "\\d" + GAP + "\\d";
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9])([A-Za-z])" + GAP + "([A-Za-z])"
            + "(?<gap>[ .\\-/_:]{0,2})(?<digits>" + DIGITS + ")(?:" + GAP + "(?<suffix>[A-Da-d]))?(?![A-Za-z0-9])");
    private static final Pattern PAIRS = Pattern.compile("\\d\\d([ .\\-/])\\d\\d\\1\\d\\d");
    private static final Pattern NAMED =
            Pattern.compile("\\bni\\b|\\bnino\\b|n\\.i\\.|insurance", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NEVER_ISSUED = Set.of("BG", "GB", "NK", "KN", "TN", "NT", "ZZ");

    private InsuranceNumber() {}

    static boolean isIn(String text) {
        Matcher candidate = NUMBER.matcher(text);
        for (int from = 0; candidate.find(from); from = candidate.start() + 1) {
            String prefix = (candidate.group(1) + candidate.group(2)).toUpperCase(Locale.ROOT);
            if (isPrefix(prefix) && isWritten(candidate, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrefix(String prefix) {
        boolean allowed = "DFIQUV".indexOf(prefix.charAt(0)) < 0 && "DFIQUVO".indexOf(prefix.charAt(1)) < 0;
        return prefix.equals("QQ") || allowed && !NEVER_ISSUED.contains(prefix);
    }

    private static boolean isWritten(Matcher candidate, String text) {
        return candidate.group("suffix") != null
                || PAIRS.matcher(candidate.group("digits")).matches()
                || NAMED.matcher(text).find();
    }
}
