package uk.csp.gateway.feeds;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.csp.gateway.page.Mistake;

/** The form for a feed as a person filled it in; what is wrong is told beside the field. */
record FeedForm(String dataset, MonthTyped first, MonthTyped last, String mode, boolean nil, String rehearsal) {
    private static final int LONGEST_ID = 60;

    static FeedForm of(Map<String, String> fields) {
        return new FeedForm(
                fields.getOrDefault("dataset", ""),
                new MonthTyped(fields.get("first-month"), fields.get("first-year")),
                new MonthTyped(fields.get("last-month"), fields.get("last-year")),
                fields.getOrDefault("mode", "replace").equals("upsert") ? "upsert" : "replace",
                "yes".equals(fields.get("nil")),
                plainId(fields.getOrDefault("rehearsal", "")));
    }

    /** As a link asks for it, such as one from a return that is missing. */
    static FeedForm asked(String dataset, String period, String mode) {
        String[] ends = period == null ? new String[0] : period.split("/", 2);
        MonthTyped first = MonthTyped.of(month(ends, 0));
        MonthTyped last = MonthTyped.of(month(ends, 1));
        return new FeedForm(
                dataset == null ? "" : dataset,
                first,
                last.equals(first) ? MonthTyped.of(null) : last,
                "upsert".equals(mode) ? "upsert" : "replace",
                false,
                "");
    }

    /** What is wrong, in the order of the fields; empty when it can be sent. */
    public List<Mistake> mistakes(boolean hasFile, boolean emptyFile) {
        List<Mistake> mistakes = new ArrayList<>();
        if (dataset.isEmpty()) {
            mistakes.add(new Mistake("dataset", "Choose what you send"));
        }
        Optional<YearMonth> from = first.read();
        Optional<YearMonth> to = last.isEmpty() ? from : last.read();
        if (from.isEmpty()) {
            mistakes.add(new Mistake(
                    "first-month",
                    first.isEmpty()
                            ? "Enter the month the file is about"
                            : "The month must be a real month, like 3 2019"));
        }
        if (to.isEmpty() && !last.isEmpty()) {
            mistakes.add(new Mistake("last-month", "The last month must be a real month, like 3 2019"));
        } else if (from.isPresent() && to.get().isBefore(from.get())) {
            mistakes.add(new Mistake("last-month", "The last month must be the first month or after it"));
        }
        if (nil && mode.equals("upsert")) {
            mistakes.add(new Mistake("nil", "That nothing happened can be said of a whole period only"));
        }
        if (nil && hasFile) {
            mistakes.add(new Mistake("nil", "Choose a file, or say that nothing happened, not both"));
        } else if (!nil && !hasFile) {
            mistakes.add(new Mistake("file", "Choose a file"));
        } else if (!nil && emptyFile) {
            mistakes.add(new Mistake(
                    "file",
                    "The file is empty. If nothing happened, say so; an empty file can also be a broken export"));
        }
        return mistakes;
    }

    FeedOrder order() {
        YearMonth from = first.read().orElseThrow();
        YearMonth to = last.read().orElse(from);
        return new FeedOrder(dataset, from.equals(to) ? from.toString() : from + "/" + to, mode, nil);
    }

    /** Whether the file was looked through already and is to be taken in now. */
    public boolean isToBeSent() {
        return !rehearsal.isEmpty();
    }

    public boolean isUpsert() {
        return mode.equals("upsert");
    }

    private static String plainId(String id) {
        return id.length() <= LONGEST_ID && id.matches("[A-Za-z0-9-]*") ? id : "";
    }

    private static YearMonth month(String[] ends, int at) {
        try {
            return ends.length > at ? YearMonth.parse(ends[at]) : null;
        } catch (DateTimeException odd) {
            return null;
        }
    }
}
