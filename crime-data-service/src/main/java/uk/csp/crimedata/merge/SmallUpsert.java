package uk.csp.crimedata.merge;

import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.feed.SubmissionOrder;

/**
 * A few rows of one submission, read and good to be merged beside those of others.
 *
 * @param catalogue what they were checked against
 */
public record SmallUpsert(SubmissionOrder order, Catalogue catalogue, FewRows rows) {}
