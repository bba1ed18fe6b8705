package uk.csp.morile.scoring;

import java.time.YearMonth;

/**
 * A level that a figure suggests, with what it rests on.
 *
 * @param end last month the figure speaks for
 * @param value the figure's value that was compared
 * @param reached why it is not lower
 * @param missed why it is not higher; the same as {@code reached} where one reason says both
 */
public record Suggestion(
        int level,
        String indicator,
        String figure,
        int figureRevision,
        YearMonth end,
        double value,
        Reason reached,
        Reason missed) {
    /**
     * @param threshold what the value was compared with; null when there is nothing below
     * @param clause completes "Volume rose from low to moderate because …"
     * @param clauseWithoutCount the same for those who may not know the count: the threshold and no number beside it
     */
    public record Reason(Double threshold, String clause, String clauseWithoutCount) {}

    /** The reason that explains this level to someone who judged another one. */
    public Reason reasonAgainst(Integer judged) {
        return judged != null && level < judged ? missed : reached;
    }
}
