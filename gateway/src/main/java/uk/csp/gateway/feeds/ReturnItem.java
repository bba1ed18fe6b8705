package uk.csp.gateway.feeds;

import java.util.List;

/** One return of one quarter, as the service tells it. */
record ReturnItem(
        String authority,
        String authorityName,
        String holder,
        String dataset,
        String datasetName,
        String prescribedItem,
        String quarter,
        String state,
        String due,
        long daysLate,
        String receivedOn,
        List<String> missingMonths,
        String words) {}
