package uk.csp.reporting.statutory;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;

import java.util.List;
import java.util.Optional;
import uk.csp.reporting.facts.EarlierEdition;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;

/** Second element: how levels and patterns changed since the last assessment, or the year before while there is none. */
final class ChangesSinceTheLast {
    private ChangesSinceTheLast() {}

    static Requirement of(Facts facts) {
        Optional<EarlierEdition> last = facts.lastPublished().earlierPeriod();
        String before = last.map(edition -> edition.document().period())
                .orElse(facts.period().previous().code());
        boolean comparable = facts.known(ALL_CRIME).isPresent()
                && facts.figure(ALL_CRIME, before).filter(Figure::known).isPresent();
        String against = last.map(edition -> "edition " + edition.number() + " for "
                        + edition.document().periodLabel())
                .orElse(facts.period().previous().label() + ", because no earlier assessment was published here");
        return Requirement.statutory(
                "changes-since-the-last-assessment",
                "Changes since the last assessment",
                "Compared with " + against + ".",
                comparable
                        ? List.of()
                        : List.of(new Gap(
                                "nothing-to-compare",
                                "All crime cannot be compared with " + against + ": send the feeds of that year.",
                                "/v1/submissions")));
    }
}
