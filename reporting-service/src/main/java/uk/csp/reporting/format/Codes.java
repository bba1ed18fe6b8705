package uk.csp.reporting.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in a table where a number is missing, as the guidance for government spreadsheets writes it. */
public final class Codes {
    private static final Pattern CODE = Pattern.compile("\\[[a-z]{1,6}]");
    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("[c]", "Confidential: the number is known, and so small that people could be recognised from it.");
        MEANINGS.put("[low]", "Withheld: a percentage of fewer than 20 is not given.");
        MEANINGS.put("[p]", "Provisional: the number may still change.");
        MEANINGS.put("[r]", "Revised: the number differs from what was published before.");
        MEANINGS.put("[x]", "Not available: nothing was received, or a month is missing. It never means zero.");
        MEANINGS.put("[z]", "Not applicable: there is no such number, for example no percentage of zero.");
    }

    private Codes() {}

    static boolean is(String text) {
        return CODE.matcher(text).matches();
    }

    static Stream<String> in(String text) {
        return CODE.matcher(text).results().map(MatchResult::group);
    }

    /** A code this service does not know means what the notes say of it. */
    static String meaning(String code) {
        return MEANINGS.getOrDefault(code, "See the notes.");
    }
}
