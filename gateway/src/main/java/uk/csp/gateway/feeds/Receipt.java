package uk.csp.gateway.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.csp.gateway.words.Amounts;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Labels;
import uk.csp.gateway.words.Periods;

/** What became of a submission, or would become of it, as the service says it and as people read it. */
record Receipt(
        String id,
        String dataset,
        String supplier,
        String period,
        String mode,
        boolean dryRun,
        boolean nil,
        Instant receivedAt,
        Rows rows,
        Placement placement,
        long figuresChanged,
        List<Line> rejections,
        List<Line> warnedRows,
        List<Warning> warnings,
        List<Change> changes,
        Withdrawal withdrawal) {
    private static final int FIRST = 20;
    private static final int MOST_CHANGES = 30;

    Receipt {
        rows = rows == null ? new Rows(0, 0, 0, 0, 0, 0, 0) : rows;
        rejections = rejections == null ? List.of() : rejections;
        warnedRows = warnedRows == null ? List.of() : warnedRows;
        warnings = warnings == null ? List.of() : warnings;
        changes = changes == null ? List.of() : changes;
    }

    record Rows(long read, long created, long updated, long unchanged, long withdrawn, long rejected, long warned) {}

    record Placement(long located, long unlocated, long outside) {}

    record Line(long line, String field, String code, String detail) {}

    record Warning(String code, String month, String detail) {}

    record Change(String month, String category, long before, long after, long change) {}

    record Withdrawal(Instant withdrawnAt, long rows, List<String> missing, long figuresChanged) {
        public String at() {
            return Dates.moment(withdrawnAt);
        }

        public String says() {
            String taken = Amounts.rows(rows) + " taken back, " + Amounts.things(figuresChanged, "figure", "figures")
                    + " changed.";
            return missing == null || missing.isEmpty()
                    ? taken
                    : taken + " Missing until delivered again: "
                            + String.join(
                                    ", ", missing.stream().map(Periods::months).toList()) + ".";
        }
    }

    /** One line of the summary: a number and what it counts. */
    record Fact(String title, String value, String note) {}

    public String periodInWords() {
        return Periods.months(period);
    }

    public String received() {
        return Dates.moment(receivedAt);
    }

    public String modeInWords() {
        return "upsert".equals(mode) ? "New and changed rows only" : "The whole of the period";
    }

    public boolean isReplacing() {
        return !"upsert".equals(mode);
    }

    /** Taken in, in part, or taken back: what the list says in one word or two. */
    public String state() {
        if (withdrawal != null) {
            return "Withdrawn";
        }
        if (nil) {
            return "Nothing happened";
        }
        return rows.rejected() > 0 ? "Taken in, some rows rejected" : "Taken in";
    }

    public String stateTone() {
        if (withdrawal != null) {
            return "grey";
        }
        return rows.rejected() > 0 ? "yellow" : "green";
    }

    public List<Fact> facts() {
        String would = dryRun ? "would be " : "";
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Rows read", Amounts.number(rows.read()), ""));
        facts.add(new Fact("New", Amounts.number(rows.created()), "rows " + would + "added"));
        facts.add(new Fact("Changed", Amounts.number(rows.updated()), "rows that were known " + would + "updated"));
        facts.add(new Fact("Unchanged", Amounts.number(rows.unchanged()), "rows say what was known already"));
        facts.add(new Fact(
                "Gone",
                Amounts.number(rows.withdrawn()),
                "rows that are not in the file any more " + would + "taken out"));
        facts.add(new Fact("Rejected", Amounts.number(rows.rejected()), "rows cannot be taken in as they are"));
        if (rows.warned() > 0) {
            facts.add(new Fact("Taken in with a remark", Amounts.number(rows.warned()), "rows are worth a look"));
        }
        if (placement != null) {
            facts.add(new Fact(
                    "Without a place",
                    Amounts.number(placement.unlocated()),
                    "of the rows, with " + Amounts.number(placement.located()) + " in your area and "
                            + Amounts.number(placement.outside()) + " outside it"));
        }
        facts.add(
                new Fact(dryRun ? "Figures that would change" : "Figures changed", Amounts.number(figuresChanged), ""));
        return facts;
    }

    /** One sentence that says whether all is well. */
    public String says() {
        if (nil) {
            return dryRun
                    ? "It would be noted that nothing happened in this period."
                    : "It is noted that nothing happened in this period.";
        }
        String good = Amounts.rows(rows.read() - rows.rejected());
        if (rows.rejected() == 0) {
            return dryRun ? "All " + good + " can be taken in." : "All " + good + " were taken in.";
        }
        return good
                + (dryRun ? " can be taken in, " : " were taken in, ")
                + Amounts.rows(rows.rejected())
                + (dryRun ? " would be rejected." : (rows.rejected() == 1 ? " was rejected." : " were rejected."));
    }

    public boolean changesNothing() {
        return dryRun && rows.created() + rows.updated() + rows.withdrawn() == 0 && !nil;
    }

    public List<Line> firstRejections() {
        return rejections.size() > FIRST ? rejections.subList(0, FIRST) : rejections;
    }

    public boolean hasMoreRejections() {
        return rows.rejected() > FIRST;
    }

    public String rejected() {
        return Amounts.number(rows.rejected());
    }

    public String read() {
        return Amounts.number(rows.read());
    }

    public List<Line> firstWarned() {
        return warnedRows.size() > FIRST ? warnedRows.subList(0, FIRST) : warnedRows;
    }

    /** A count as it is printed. */
    record PrintedChange(String month, String category, String before, String after, String change) {}

    /**
     * The largest changes, in the order of months and categories.
     *
     * @param names of categories by code
     */
    public List<PrintedChange> firstChanges(Map<String, String> names) {
        Set<Change> largest = changes.stream()
                .sorted(Comparator.comparingLong((Change change) -> Math.abs(change.change()))
                        .reversed())
                .limit(MOST_CHANGES)
                .collect(Collectors.toSet());
        return changes.stream()
                .filter(largest::contains)
                .map(change -> new PrintedChange(
                        Periods.months(change.month()),
                        names.getOrDefault(change.category(), Labels.plain(change.category())),
                        Amounts.number(change.before()),
                        Amounts.number(change.after()),
                        (change.change() > 0 ? "+" : change.change() < 0 ? "−" : "")
                                + Amounts.number(Math.abs(change.change()))))
                .toList();
    }

    public boolean hasMoreChanges() {
        return changes.size() > MOST_CHANGES;
    }

    public String shownChanges() {
        return Amounts.number(MOST_CHANGES);
    }

    public String allChanges() {
        return Amounts.number(changes.size());
    }
}
