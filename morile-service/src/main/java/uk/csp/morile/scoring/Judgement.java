package uk.csp.morile.scoring;

import java.time.LocalDate;

/**
 * The level people gave one criterion of a threat.
 *
 * @param level null when it is not known, which is not the same as 0
 * @param asAt the day the level speaks for; criteria of one threat may speak for different years
 */
public record Judgement(String criterion, Integer level, Origin origin, LocalDate asAt) {
    public Judgement {
        Require.text(criterion, "criterion of a judgement");
        Require.that(origin != null && asAt != null, "A judgement has an origin and an as-at date");
    }
}
