package uk.csp.gateway.overview;

import java.time.LocalDate;
import java.util.List;

/** The statutory returns of a partnership, as the API answers them. */
record FeedAnswer(List<Return> items) {
    record Return(
            String authorityName, String datasetName, String quarter, String state, LocalDate due, String words) {}
}
