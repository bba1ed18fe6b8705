package uk.csp.gateway.feeds;

import java.time.Instant;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.words.Amounts;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Periods;

/** A feed that is worked off while nobody waits. */
record Job(
        String id,
        String state,
        String dataset,
        String period,
        String mode,
        Instant acceptedAt,
        long rowsRead,
        long bytesRead,
        long bytesTotal,
        Receipt receipt,
        Refusal problem) {
    private static final int HUNDRED = 100;

    public boolean isRunning() {
        return "queued".equals(state) || "running".equals(state);
    }

    public boolean isApplied() {
        return "applied".equals(state) && receipt != null;
    }

    public boolean isRefused() {
        return "refused".equals(state);
    }

    public boolean isQueued() {
        return "queued".equals(state);
    }

    public boolean isRehearsal() {
        return receipt != null && receipt.dryRun();
    }

    public String periodInWords() {
        return Periods.months(period);
    }

    public String accepted() {
        return Dates.moment(acceptedAt);
    }

    /** Of the file, as far as it was read. */
    public long percent() {
        return bytesTotal <= 0 ? 0 : Math.min(HUNDRED, bytesRead * HUNDRED / bytesTotal);
    }

    public String says() {
        return switch (state == null ? "" : state) {
            case "queued" -> "Waiting for its turn";
            case "running" ->
                bytesTotal > 0 && bytesRead >= bytesTotal
                        ? Amounts.rows(rowsRead) + " read; working out what changes"
                        : Amounts.rows(rowsRead) + " read, " + Amounts.size(bytesRead) + " of "
                                + Amounts.size(bytesTotal);
            case "applied" -> "Finished";
            case "refused" -> "Refused; nothing was stored";
            case "cancelled" -> "Cancelled; nothing was stored";
            default -> "Failed; nothing was stored, and the file is not to blame";
        };
    }
}
