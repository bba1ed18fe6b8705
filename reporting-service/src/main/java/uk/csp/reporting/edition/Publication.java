package uk.csp.reporting.edition;

import java.util.List;
import uk.csp.reporting.statutory.Gap;

/** How an attempt to publish ended. */
sealed interface Publication permits Publication.Published, Publication.Unchanged, Publication.Refused {
    /** A new edition. */
    record Published(Edition edition) implements Publication {}

    /** The draft is what the latest edition already says. */
    record Unchanged(Edition edition) implements Publication {}

    /** What the assessment lacks to be published. */
    record Refused(List<Gap> missing) implements Publication {}
}
