package uk.csp.crimedata.submission;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.feed.SubmissionPeriod;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.platform.problem.Violation;

/**
 * Which of its submissions a partner asks for; null asks for any.
 *
 * @param period submissions that are about any of these months
 * @param from first day of receipt
 * @param to last day of receipt
 * @param below numbers of the pages before are not below this
 */
record SubmissionSearch(String dataset, SubmissionPeriod period, LocalDate from, LocalDate to, long below) {

    /** @throws ProblemException with everything that is wrong with the parameters */
    static SubmissionSearch of(String dataset, String period, String from, String to, String cursor) {
        List<Violation> violations = new ArrayList<>();
        SubmissionPeriod months = read(
                "period",
                period,
                "A month like 2018-04, or months like 2018-04/2019-03",
                violations,
                text -> SubmissionPeriod.parse(text).orElseThrow(() -> new DateTimeException(text)));
        LocalDate first = read("from", from, "A day like 2018-04-30", violations, LocalDate::parse);
        LocalDate last = read("to", to, "A day like 2018-04-30", violations, LocalDate::parse);
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    CrimeDataProblem.INVALID_QUERY, "Mend the parameters and ask again.", violations);
        }
        return new SubmissionSearch(dataset, months, first, last, below(cursor));
    }

    static String cursor(long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    private static <T> T read(
            String field, String text, String rule, List<Violation> violations, Function<String, T> reader) {
        try {
            return Optional.ofNullable(text).map(reader).orElse(null);
        } catch (DateTimeException e) {
            violations.add(Violation.ofField(field, "bad-value", rule));
            return null;
        }
    }

    private static long below(String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(StandardProblem.INVALID_REQUEST, "The cursor is none this service gave out.");
        }
    }
}
