package uk.csp.gateway.risk;

import java.util.List;

/** A rating with the criteria it rests on. */
record Explained(
        String rating,
        Rating.Threat threat,
        Rating.Score ratified,
        Rating.Score indicative,
        Rating.Drift drift,
        Rating.Priority priority,
        String ratedAt,
        List<CriterionOf> criteria,
        List<Overlap> overlaps) {
    Rating rated() {
        return new Rating(rating, threat, ratified, indicative, drift, priority, ratedAt);
    }

    record Overlap(String warning) {}
}
