package uk.csp.reporting.edition;

import java.time.Instant;
import uk.csp.reporting.page.Imprint;

/** A published assessment: never changed again. What is about the act of publishing stays outside the hashed document. */
record Edition(
        String id,
        String partnership,
        String place,
        String period,
        String periodLabel,
        int number,
        String title,
        String sha256,
        Instant publishedAt,
        String publishedBy,
        Withdrawal withdrawal) {

    static String id(String partnership, String period, int number) {
        return partnership + "." + period + "." + number;
    }

    boolean withdrawn() {
        return withdrawal != null;
    }

    Imprint imprint() {
        Imprint imprint = Imprint.edition(number, publishedAt, sha256, path(), path() + "/lineage");
        return withdrawn() ? imprint.withdrawn(withdrawal.note()) : imprint;
    }

    /** In a sentence about this edition and another: edition 1, or edition 1 for 2017/18. */
    String name(Edition other) {
        return "edition " + number + (other.period().equals(period) ? "" : " for " + periodLabel);
    }

    String path() {
        return "/v1/editions/" + id;
    }
}
