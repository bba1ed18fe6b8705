package uk.csp.crimedata.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * An outcome of a crime, which is named by its reference. It says when it was recorded: on a day in the platform's own
 * format, in a month in the files of data.police.uk. It has no place of its own. Whether the crime is known is no matter
 * here; an outcome is kept until its crime comes.
 */
final class OutcomeRow {
    static final List<String> AGREED = List.of("reference", "recordedOn", "outcome");
    static final String MONTH = "month";

    private final RowChecks checks;
    private final ContentHash hash = new ContentHash();

    OutcomeRow(RowChecks checks) {
        this.checks = checks;
    }

    IncidentRecord read(int line, UnaryOperator<String> field) throws RowRejected {
        String reference = checks.text("reference", field.apply("reference"), 100);
        if (reference == null) {
            throw new RowRejected("reference", "missing-value", "The reference names the crime the outcome is of");
        }
        LocalDate recordedOn = checks.date("recordedOn", field.apply("recordedOn"));
        LocalDate when = checks.insidePeriod(
                recordedOn == null ? MONTH : "recordedOn", recordedOn == null ? month(field.apply(MONTH)) : recordedOn);
        String outcome = checks.text("outcome", field.apply("outcome"), 100);
        if (outcome == null) {
            throw new RowRejected("outcome", "missing-value", "An outcome, as a Home Office code or police.uk name");
        }
        short category = checks.mapped("outcome", "unknown-outcome", outcome, when);
        hash.clear();
        UUID key = hash.add("outcome")
                .add(reference)
                .add(when)
                .add(recordedOn == null)
                .soFar();
        UUID digest = hash.add(category).add(outcome).soFar();
        return new IncidentRecord(
                line,
                key,
                digest,
                when.withDayOfMonth(1),
                null,
                category,
                IncidentRecord.Placement.UNLOCATED,
                0,
                null,
                recordedOn,
                null,
                null,
                reference,
                null,
                null,
                outcome);
    }

    private LocalDate month(String value) throws RowRejected {
        if (value == null || value.isEmpty()) {
            throw new RowRejected("recordedOn", "missing-value", "The day the outcome was recorded is needed");
        }
        if (value.length() != 7) {
            throw new RowRejected(MONTH, "bad-month", "Month must look like 2018-04");
        }
        return checks.date(MONTH, value + "-01");
    }
}
