package uk.csp.morile.scoring;

import java.util.Optional;

/**
 * Trend from the change against the year before. A change that two Poisson counts make by chance is no trend, however
 * large in per cent; a significant one is a fall or a rise, and a strong one from {@code strongPercent} on.
 */
public record TrendRule(double strongPercent) implements SuggestionRule {
    private static final int STABLE = 2;

    public TrendRule {
        Require.that(strongPercent > 0, "strongPercent is above 0");
    }

    @Override
    public Optional<Suggestion> suggest(Observation observation) {
        Observation.Change change = observation.change();
        if (change == null) {
            return Optional.empty();
        }
        int direction = Long.signum(change.count());
        int size = !change.significant() ? 0 : isStrong(change) ? 2 : 1;
        double value = change.percent() == null ? change.count() : Rounding.toDecimals(change.percent(), 1);
        var reason = new Suggestion.Reason(
                direction < 0 ? -strongPercent : strongPercent,
                clause(observation, change),
                clauseWithoutCount(observation, change));
        return Optional.of(new Suggestion(
                STABLE + direction * size,
                observation.indicator(),
                observation.figure(),
                observation.revision(),
                observation.end(),
                value,
                reason,
                reason));
    }

    private boolean isStrong(Observation.Change change) {
        // From nothing to a significant number is as strong as a rise can be.
        return change.percent() == null || Math.abs(change.percent()) >= strongPercent;
    }

    private String clause(Observation observation, Observation.Change change) {
        String by = Words.signed(change.count())
                + (change.percent() == null
                        ? ""
                        : " (" + Words.signed(Rounding.toDecimals(change.percent(), 1)) + "%)");
        return "%s changed by %s in %s, which is %s, threshold of a strong trend %s%%"
                .formatted(
                        observation.label(),
                        by,
                        Words.period(observation),
                        change.significant() ? "significant" : "not significant",
                        Words.number(strongPercent));
    }

    private String clauseWithoutCount(Observation observation, Observation.Change change) {
        String size = !change.significant()
                ? "did not change significantly"
                : (change.count() < 0 ? "fell" : "rose") + " significantly, by "
                        + (isStrong(change) ? "no less" : "less") + " than " + Words.number(strongPercent) + "%,";
        return observation.label() + " " + size + " in " + Words.period(observation);
    }
}
