package uk.csp.crimedata.catalogue;

import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.platform.problem.ProblemException;

/** The partnership a request asks for, or the one refusal of a code that no partnership has. */
public final class KnownPartnership {
    private KnownPartnership() {}

    public static Partnership of(Catalogue catalogue, String code) {
        return catalogue
                .partnership(code)
                .orElseThrow(() ->
                        new ProblemException(CrimeDataProblem.UNKNOWN_PARTNERSHIP, "No partnership has this code."));
    }
}
