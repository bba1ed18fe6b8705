package uk.csp.gateway.assessment;

import java.time.Instant;
import java.util.List;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.words.Amounts;
import uk.csp.gateway.words.Dates;

/** A published edition as the pages show it. */
record Edition(
        String id,
        String partnership,
        String period,
        int number,
        String title,
        String sha256,
        Instant publishedAt,
        int figuresChangedSince,
        int figuresGoneSince,
        Withdrawal withdrawn) {

    record Withdrawal(Instant at, String reason, String correction) {
        public String when() {
            return Dates.moment(at);
        }
    }

    record Page(List<Edition> items) {}

    public String name() {
        return Wording.period(period) + ", edition " + number;
    }

    public String published() {
        return Dates.moment(publishedAt);
    }

    /** What has happened to its figures since, in words; empty while nothing has. */
    public String changes() {
        if (figuresChangedSince == 0) {
            return "";
        }
        String changed = Amounts.things(figuresChangedSince, "figure has", "figures have") + " changed since";
        return figuresGoneSince == 0
                ? changed
                : changed + "; of " + figuresGoneSince + " of them nothing is known any more";
    }

    public String address() {
        return Paths.of("/partnerships/{}/assessment/editions/{}", partnership, id);
    }

    public String document(String audience, String format) {
        return Paths.of("/partnerships/{}/assessment/documents/editions/{}/{}/{}", partnership, id, audience, format);
    }

    /** How the signature was made. */
    record Signature(String algorithm, String key, String statement, String signature, String publicKey) {}
}
