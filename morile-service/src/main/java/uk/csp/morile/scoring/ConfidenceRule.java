package uk.csp.morile.scoring;

import java.util.List;

/**
 * How confidence in the intelligence widens the interval around a score; it never moves the score.
 *
 * @param points half-width in points of 100 for each level of the criterion, falling
 * @param unknown half-width when confidence itself is not known
 */
public record ConfidenceRule(String criterion, List<Double> points, double unknown, Evidence evidence) {
    public ConfidenceRule {
        Require.text(criterion, "criterion of confidence");
        Require.some(points, "points of confidence");
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            Require.that(points.get(i) <= points.get(i - 1), "More confidence never widens the interval");
        }
        Require.that(unknown >= points.get(0), "Unknown confidence is no narrower than none");
    }

    /** Half the width of the interval, in points of 100. */
    public double halfWidth(CriterionLevels levels) {
        var level = levels.of(criterion);
        return level.isPresent() ? points.get(level.getAsInt()) : unknown;
    }
}
