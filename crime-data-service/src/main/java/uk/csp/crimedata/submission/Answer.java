package uk.csp.crimedata.submission;

import java.util.UUID;

/**
 * What the sender of a feed is told.
 *
 * @param receipt as JSON
 * @param replayed true when the request was answered before and did nothing now
 */
record Answer(UUID id, String receipt, boolean replayed) {}
