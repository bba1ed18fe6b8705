package uk.csp.gateway.figures;

import java.time.Instant;
import java.util.List;

/** Where a figure comes from, as the API answers it. */
record ProvenanceAnswer(FigureAnswer figure, int revision, List<Month> months, List<Delivery> submissions) {
    /** @param submission null when the month was never received */
    record Month(String month, String dataset, String submission) {}

    record Delivery(String id, String supplier, String dataset, Instant receivedAt, Rows rows) {}

    record Rows(Long read) {}
}
