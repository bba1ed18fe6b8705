package uk.csp.crimedata.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.release.Readers;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Whom a table is asked for, by the words of the API. */
@ApplicationScoped
class AskedAudience {
    static final String WORDS = "public, partner or (for the partnership's analysts) analyst; partner when absent";

    private final Readers readers;

    AskedAudience(Readers readers) {
        this.readers = readers;
    }

    /** @throws ProblemException when there is no such audience, or the caller does not belong to it */
    Audience of(Partnership partnership, String audience) {
        Audience asked = Audience.of(audience).orElseThrow(() -> invalid("audience", "public, partner or analyst."));
        if (asked == Audience.ANALYST) {
            readers.requireAnalyst(partnership);
        }
        return asked;
    }

    static ProblemException invalid(String field, String rule) {
        return new ProblemException(
                CrimeDataProblem.INVALID_QUERY,
                "The query cannot be answered.",
                List.of(Violation.ofField(field, "invalid-value", rule)));
    }
}
