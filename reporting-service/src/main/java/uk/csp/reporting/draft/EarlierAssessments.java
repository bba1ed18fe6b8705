package uk.csp.reporting.draft;

import uk.csp.reporting.facts.LastPublished;
import uk.csp.reporting.facts.ReportPeriod;

/** Knows what was published before; drafts ask, and need not know how editions are kept. */
public interface EarlierAssessments {
    LastPublished before(String partnership, ReportPeriod period);

    /** The same as public editions; an edition that has none is left out. */
    LastPublished publicBefore(String partnership, ReportPeriod period);
}
