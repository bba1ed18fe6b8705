package uk.csp.crimedata.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.privacy.PersonalDetails;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/**
 * Holds a header against the agreed columns: a field that is not agreed refuses the whole feed. A name is repeated in the
 * answer only where it can be nothing but a column's name; a file without a header begins with somebody's data.
 */
final class FeedHeader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9 _.()/-]{0,59}");

    private FeedHeader() {}

    /** @throws ProblemException that names the file this is, or else everything that is wrong with the header */
    static void check(List<String> names, List<String> agreed, List<String> required) {
        List<Violation> violations = new ArrayList<>();
        for (String name : required) {
            if (!names.contains(name)) {
                violations.add(Violation.ofLine(1, name, "missing-column", "The column '" + name + "' is missing"));
            }
        }
        boolean isHeader = names.stream().anyMatch(agreed::contains);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!agreed.contains(name)) {
                violations.add(Violation.ofLine(1, null, "unexpected-column", notAgreed(name, i + 1, isHeader)));
            } else if (seen.contains(name)) {
                violations.add(Violation.ofLine(1, name, "repeated-column", "The column '" + name + "' is repeated"));
            }
            seen.add(name);
        }
        if (!violations.isEmpty()) {
            KnownHeaders.recognise(names, agreed).ifPresent(known -> {
                throw known;
            });
            throw new ProblemException(
                    CrimeDataProblem.WRONG_COLUMNS,
                    "The header must have these columns: " + String.join(", ", agreed) + ".",
                    violations);
        }
    }

    private static String notAgreed(String name, int place, boolean isHeader) {
        String which = isHeader && isName(name) ? "'" + name + "'" : "number " + place;
        return "The column " + which + " is not agreed: it may not be sent";
    }

    /** Whether a text can be told as the name of a column. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches() && PersonalDetails.find(text).isEmpty();
    }
}
