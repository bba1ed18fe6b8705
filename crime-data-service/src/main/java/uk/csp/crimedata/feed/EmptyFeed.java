package uk.csp.crimedata.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/**
 * A whole delivery without a row would take back all that was received of its months. That nothing happened must
 * therefore be said ({@code nil=true}); an export that came out empty does not say it.
 */
public final class EmptyFeed {
    private EmptyFeed() {}

    /** Refuses a nil return that comes with something. */
    public static void require(InputStream body) throws IOException {
        if (body.read() >= 0) {
            throw new ProblemException(
                    CrimeDataProblem.INVALID_SUBMISSION,
                    "A nil return has no body.",
                    List.of(Violation.ofField("nil", "nil-with-rows", "Send rows, or nil=true without a body")));
        }
    }

    /** @param rejections what was wrong with the rows there were */
    public static ProblemException refusal(List<Violation> rejections) {
        return rejections.isEmpty()
                ? new ProblemException(
                        CrimeDataProblem.EMPTY_FEED,
                        "The feed has no row. If nothing happened in its months, say so with nil=true and no body.")
                : new ProblemException(
                        CrimeDataProblem.ROWS_REJECTED,
                        "Every row was rejected: keeping none of them would say that nothing happened.",
                        rejections);
    }
}
