package uk.csp.gateway.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What was known of a figure when, and why it changed. Days are in UTC, as the API takes them. */
record History(List<Row> rows, List<LocalDate> days, Sheet sheet) {
    private static final int MOST_ROWS = 30;
    private static final Map<String, String> CAUSES =
            Map.of("submission", "a feed", "reference-data", "a change of reference data");

    record Row(String knownAt, String count, String change, String cause, boolean complete) {}

    static History of(RevisionsAnswer answer) {
        List<RevisionsAnswer.Revision> revisions = answer.revisions() == null ? List.of() : answer.revisions();
        int from = Math.max(0, revisions.size() - MOST_ROWS);
        List<Row> newestFirst = new java.util.ArrayList<>(revisions.subList(from, revisions.size()).stream()
                .map(History::row)
                .toList());
        java.util.Collections.reverse(newestFirst);
        return new History(
                List.copyOf(newestFirst),
                revisions.stream()
                        .map(RevisionsAnswer.Revision::knownAt)
                        .map(History::day)
                        .distinct()
                        .sorted()
                        .toList(),
                sheet(revisions));
    }

    /** For the slider: the days on which something became known, separated by blanks. */
    public String dayList() {
        return String.join(" ", days.stream().map(LocalDate::toString).toList());
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Row row(RevisionsAnswer.Revision revision) {
        Long change = revision.countChange();
        return new Row(
                Wording.moment(revision.knownAt()),
                Wording.count(revision.count()),
                change == null ? "First known" : change == 0 ? "Count unchanged" : Wording.change(change, null),
                cause(revision.cause()),
                revision.complete());
    }

    private static String cause(RevisionsAnswer.Cause cause) {
        if (cause == null || cause.kind() == null) {
            return "";
        }
        String kind = Wording.spoken(CAUSES.getOrDefault(cause.kind(), cause.kind()));
        return cause.dataset() == null
                ? kind
                : kind + ": " + Wording.spoken(cause.dataset())
                        + (cause.supplier() == null ? "" : ", " + Wording.spoken(cause.supplier()));
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
