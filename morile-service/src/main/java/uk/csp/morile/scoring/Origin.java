package uk.csp.morile.scoring;

/** Where a judged level comes from. */
public enum Origin {
    /** Read off figures; a newer figure replaces it in the indicative rating. */
    DATA_DRIVEN("data-driven"),
    /** Agreed by people; no figure replaces it. */
    AGREED("agreed"),
    /** Taken over from an earlier assessment. */
    CARRIED_FORWARD("carried-forward");

    private final String wireName;

    Origin(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the API and in events. */
    public String wireName() {
        return wireName;
    }
}
