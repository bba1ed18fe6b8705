package uk.csp.reporting.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.csp.reporting.proof.Claim.Kind;

/** Sentences that give another number for something than the first sentence about it, whatever the facts say. */
final class Disagreements {
    private Disagreements() {}

    /** What two claims must share to be about the same number. */
    private record Thing(Kind kind, String indicator, String whole, int decimals) {
        static Thing of(Claim claim) {
            return new Thing(
                    claim.kind(),
                    claim.indicator(),
                    claim.whole(),
                    claim.quantity().decimals());
        }
    }

    static List<Finding> among(List<Claim> claims) {
        Map<Thing, Claim> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.kind() == Kind.DIRECTION || claim.kind() == Kind.ANY_COUNT) {
                continue;
            }
            Claim earlier = first.putIfAbsent(Thing.of(claim), claim);
            if (earlier != null
                    && earlier.quantity().value().compareTo(claim.quantity().value()) != 0) {
                findings.add(finding(earlier, claim));
            }
        }
        return findings;
    }

    private static Finding finding(Claim earlier, Claim later) {
        return new Finding(
                later.statement().line(),
                Finding.Kind.STATEMENTS_DIFFER,
                later.statement().words(),
                "Line " + earlier.statement().line() + " says: "
                        + earlier.statement().words(),
                null);
    }
}
