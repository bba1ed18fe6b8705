package uk.csp.morile.scoring;

/**
 * A level that a figure suggests, with what it rests on.
 *
 * @param value the figure's value that was compared
 * @param reached why it is not lower
 * @param missed why it is not higher; the same as {@code reached} where one reason says both
 */
public record Suggestion(
        int level, String indicator, String figure, int figureRevision, double value, Reason reached, Reason missed) {
    /**
     * @param threshold what the value was compared with; null when there is nothing below
     * @param clause completes "Volume rose from low to moderate because …"
     */
    public record Reason(Double threshold, String clause) {}

    /** The reason that explains this level to someone who judged another one. */
    public Reason reasonAgainst(Integer judged) {
        return judged != null && level < judged ? missed : reached;
    }
}
