package uk.csp.gateway.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import uk.csp.gateway.page.Sheet;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Labels;

/** What was known of a figure when, and why it changed. */
record History(List<Row> rows, List<String> moments, Sheet sheet) {
    private static final int MOST_ROWS = 30;
    private static final Map<String, String> CAUSES =
            Map.of("submission", "a feed", "reference-data", "a change of reference data");

    record Row(String moment, String knownAt, String count, String change, String cause, boolean complete) {}

    static History of(RevisionsAnswer answer, UnaryOperator<String> names) {
        List<RevisionsAnswer.Revision> revisions = answer.revisions() == null ? List.of() : answer.revisions();
        int from = Math.max(0, revisions.size() - MOST_ROWS);
        List<Row> newestFirst = new ArrayList<>(revisions.subList(from, revisions.size()).stream()
                .map(revision -> row(revision, names))
                .toList());
        Collections.reverse(newestFirst);
        return new History(
                List.copyOf(newestFirst),
                revisions.stream()
                        .map(revision -> revision.knownAt().toString())
                        .toList(),
                sheet(revisions));
    }

    /** For the slider: the moments at which something became known, oldest first, separated by blanks. */
    public String momentList() {
        return String.join(" ", moments);
    }

    private static Row row(RevisionsAnswer.Revision revision, UnaryOperator<String> names) {
        Long change = revision.countChange();
        return new Row(
                revision.knownAt().toString(),
                Dates.moment(revision.knownAt()),
                Wording.count(revision.count()),
                change == null ? "First known" : change == 0 ? "Count unchanged" : Wording.change(change, null),
                cause(revision.cause(), names),
                revision.complete());
    }

    private static String cause(RevisionsAnswer.Cause cause, UnaryOperator<String> names) {
        if (cause == null || cause.kind() == null) {
            return "";
        }
        String kind = Labels.plain(CAUSES.getOrDefault(cause.kind(), cause.kind()));
        return cause.dataset() == null
                ? kind
                : kind + ": " + names.apply(cause.dataset())
                        + (cause.supplier() == null ? "" : ", " + names.apply(cause.supplier()));
    }

    private static Sheet sheet(List<RevisionsAnswer.Revision> revisions) {
        return new Sheet(
                "history",
                List.of("revision", "knownAt", "count", "countChange", "complete", "cause"),
                revisions.stream()
                        .map(revision -> Arrays.<Object>asList(
                                revision.revision(),
                                revision.knownAt().toString(),
                                revision.count(),
                                revision.countChange(),
                                revision.complete(),
                                revision.cause() == null
                                        ? null
                                        : revision.cause().kind()))
                        .toList());
    }
}
