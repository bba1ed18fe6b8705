package uk.csp.reporting.access;

import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.platform.access.Caller;
import uk.csp.platform.problem.ProblemException;
import uk.csp.reporting.ReportingProblem;

/**
 * Everything in which a count stands as it was counted asks here first: drafts, editions and all that is made from them.
 * Also what rests on public street files alone: the rule is that of crime-data-service, which knows no exception either.
 */
@ApplicationScoped
public class MaySeeExactCounts {
    private final Analysts analysts;
    private final Caller caller;

    MaySeeExactCounts(Analysts analysts, Caller caller) {
        this.analysts = analysts;
        this.caller = caller;
    }

    /**
     * For what has no public edition, such as a proof.
     *
     * @throws ProblemException unless the caller is an analyst of this partnership
     */
    public void require(String partnership) {
        require(partnership, null);
    }

    /**
     * @param publicAddress where everybody may read the same with protected numbers
     * @throws ProblemException unless the caller is an analyst of this partnership
     */
    public void require(String partnership, String publicAddress) {
        if (!analysts.include(caller.partner(), partnership)) {
            throw new ProblemException(
                    ReportingProblem.EXACT_COUNTS,
                    "Exact counts are for the analysts of the partnership."
                            + (publicAddress == null ? "" : " The public edition is at " + publicAddress + "."));
        }
    }
}
