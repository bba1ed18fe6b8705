package uk.csp.reporting.proof;

import java.util.List;
import java.util.Locale;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.ListEntry;
import uk.csp.reporting.facts.Rating;

/**
 * Members of a list entry that are rated lower in their own table. An entry takes its highest member's band, so this is
 * right by the rule; a reader who does not know the rule finds two bands for one threat.
 */
final class ListProof {
    private ListProof() {}

    static List<Finding> check(Facts facts) {
        return facts.listEntries().stream()
                .filter(ListEntry::agreed)
                .flatMap(entry -> facts.ratings().stream()
                        .filter(rating -> entry.id().equals(rating.threat().listEntry()))
                        .filter(rating -> rating.ratified() != null && named(entry, rating))
                        .filter(rating -> !rating.ratified().band().equals(entry.ratified()))
                        .map(rating -> finding(entry, rating)))
                .toList();
    }

    /** The entry names the member, so that its reader takes the band for that of the member. */
    private static boolean named(ListEntry entry, Rating rating) {
        return entry.label()
                .toLowerCase(Locale.ROOT)
                .contains(rating.threat().label().toLowerCase(Locale.ROOT));
    }

    private static Finding finding(ListEntry entry, Rating rating) {
        return new Finding(
                0,
                Finding.Kind.LIST_ABOVE_TABLE,
                entry.label() + ": " + entry.ratified(),
                rating.threat().label() + " is " + rating.ratified().band()
                        + " in its table; the list takes the highest of the group.",
                rating.rating());
    }
}
