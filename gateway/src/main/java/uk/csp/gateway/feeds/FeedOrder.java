package uk.csp.gateway.feeds;

import uk.csp.gateway.call.Paths;
import uk.csp.gateway.words.Periods;

/** What a file, or the word that nothing happened, is sent as. */
record FeedOrder(String dataset, String period, String mode, boolean nil) {
    public String address(boolean rehearsal) {
        return Paths.query(
                "/v1/submissions",
                "dataset",
                dataset,
                "period",
                period,
                "mode",
                mode,
                "dryRun",
                rehearsal ? "true" : null,
                "nil",
                nil ? "true" : null);
    }

    public String periodInWords() {
        return Periods.months(period);
    }
}
