package uk.csp.gateway.figures;

import java.time.Instant;
import java.util.List;

/** Every state of a figure there ever was, oldest first. */
record RevisionsAnswer(List<Revision> revisions, List<String> notes) {
    record Revision(
            int revision,
            Instant knownAt,
            Long count,
            Long countChange,
            boolean complete,
            List<String> changed,
            Cause cause) {}

    record Cause(String kind, String dataset, String supplier, String period) {}
}
