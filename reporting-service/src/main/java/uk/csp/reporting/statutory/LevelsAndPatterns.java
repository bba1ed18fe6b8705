package uk.csp.reporting.statutory;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Completeness;

/** First element: what was recorded in the period, of which kinds, and where. */
final class LevelsAndPatterns {
    private static final String SEND = "/v1/submissions";

    private LevelsAndPatterns() {}

    static Requirement of(Facts facts) {
        String period = facts.period().label();
        List<Gap> gaps = new ArrayList<>();
        Optional<Figure> all = facts.figure(ALL_CRIME);
        if (all.filter(Figure::known).isEmpty()) {
            gaps.add(new Gap(
                    "no-all-crime",
                    "The figure of all crime for " + period + " ("
                            + String.join(
                                    ".",
                                    facts.partnership().code(),
                                    ALL_CRIME,
                                    facts.partnership().code(),
                                    facts.period().code())
                            + ") does not exist: send the feeds of the period.",
                    SEND));
        }
        all.filter(figure -> figure.known() && !figure.complete())
                .filter(figure -> facts.explanation(ALL_CRIME).isEmpty())
                .ifPresent(figure -> gaps.add(new Gap(
                        "all-crime-incomplete",
                        "All crime for " + period + " is incomplete: " + Completeness.missing(figure)
                                + " is missing. Send it, or explain the gap.",
                        SEND)));
        if (facts.neighbourhoods(ALL_CRIME).findAny().isEmpty()) {
            gaps.add(new Gap(
                    "no-neighbourhoods",
                    "No figure of any neighbourhood is known for " + period
                            + ": load the areas, with the neighbourhood each belongs to.",
                    "/v1/areas"));
        }
        return Requirement.statutory(
                "levels-and-patterns",
                "Levels and patterns of crime and disorder",
                "All crime, its kinds and its neighbourhoods are known for " + period + ".",
                gaps);
    }
}
