package uk.csp.reporting.statutory;

import java.util.List;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Rating;

/** The platform's own: every rating table of the assessment ends with what partners recommend about it. */
final class Recommendations {
    private static final String ID = "recommendations";
    private static final String TITLE = "A recommendation for every theme";

    private Recommendations() {}

    static Requirement of(Facts facts) {
        List<Rating.Group> tables = facts.ratings().stream()
                .filter(rating -> rating.threat().inTable())
                .map(Rating::card)
                .distinct()
                .toList();
        if (tables.isEmpty()) {
            return Requirement.notApplicable(
                    ID, TITLE, Requirement.Basis.PLATFORM, "No threat stands in a rating table yet.");
        }
        String cards = "/v1/cycles/" + facts.partnership().code() + "."
                + facts.period().cycle() + "/cards/theme/";
        return Requirement.platform(
                ID,
                TITLE,
                "Partners have written a recommendation for each of " + tables.size() + " rating tables.",
                tables.stream()
                        .filter(table -> facts.card("theme", table.id())
                                .flatMap(card -> card.heading("recommendation"))
                                .isEmpty())
                        .map(table -> new Gap(
                                "no-recommendation",
                                "Partners have written no recommendation on " + table.label() + ".",
                                cards + table.id()))
                        .toList());
    }
}
