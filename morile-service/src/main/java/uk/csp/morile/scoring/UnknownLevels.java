package uk.csp.morile.scoring;

/** What a criterion without a level does to the score. To the interval it always does the same: it could be any level. */
public enum UnknownLevels {
    /** The score is the mean of what is known, so leaving out a low level raises it. */
    MEAN_OF_KNOWN("mean-of-known"),
    /** The score counts only what is known to be there, so nothing left out ever raises it. */
    ADD_NOTHING("add-nothing");

    private final String wireName;

    UnknownLevels(String wireName) {
        this.wireName = wireName;
    }

    /** The name in documents. */
    public String wireName() {
        return wireName;
    }
}
