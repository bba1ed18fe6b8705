package uk.csp.reporting.statutory;

import java.util.List;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.prose.Words;

/** The platform's own: threats are listed in bands that people have agreed, not in those the figures only suggest. */
final class RatingsRatified {
    private static final String ID = "ratings-ratified";
    private static final String TITLE = "Ratings agreed and ratified";

    private RatingsRatified() {}

    static Requirement of(Facts facts) {
        String cycle = "/v1/cycles/" + facts.partnership().code() + "."
                + facts.period().cycle();
        if (facts.ratings().isEmpty()) {
            return Requirement.platform(
                    ID,
                    TITLE,
                    "",
                    List.of(new Gap(
                            "no-ratings",
                            "No threat is rated for " + facts.period().label()
                                    + ": open the assessment cycle and hold the workshop.",
                            cycle)));
        }
        List<String> open = facts.ratings().stream()
                .filter(rating -> rating.ratified() == null)
                .map(Rating::threat)
                .map(Rating.Threat::label)
                .toList();
        return Requirement.platform(
                ID,
                TITLE,
                "All " + facts.ratings().size() + " ratings are ratified.",
                open.isEmpty()
                        ? List.of()
                        : List.of(new Gap(
                                "not-ratified",
                                open.size() + " of " + facts.ratings().size() + " ratings are not ratified: "
                                        + named(open) + ".",
                                cycle + "/ratification")));
    }

    private static String named(List<String> labels) {
        return labels.size() <= 4
                ? Words.list(labels)
                : String.join(", ", labels.subList(0, 3)) + " and " + (labels.size() - 3) + " more";
    }
}
