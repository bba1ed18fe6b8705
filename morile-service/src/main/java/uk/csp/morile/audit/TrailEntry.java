package uk.csp.morile.audit;

/**
 * One thing done in a cycle, without who and when.
 *
 * @param act what was done, for example {@code judgement-changed}
 * @param threat null when it concerns the whole cycle
 * @param before null when there was nothing before
 * @param after null when nothing is left
 * @param reason why, in the words of whoever did it, or null
 * @param evidence what it rests on, for example a figure and its revision, or null
 */
public record TrailEntry(
        String act, String threat, String criterion, String before, String after, String reason, String evidence) {
    public static final String JUDGEMENT = "judgement-changed";
    public static final String CONSENSUS = "consensus-recorded";
    public static final String PRINTED_RATING = "printed-rating-changed";
    public static final String FIRST_SCORE = "first-score-given";

    public static TrailEntry of(String act, String after) {
        return new TrailEntry(act, null, null, null, after, null, null);
    }
}
