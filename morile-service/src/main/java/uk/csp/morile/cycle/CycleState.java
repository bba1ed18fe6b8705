package uk.csp.morile.cycle;

import java.util.Arrays;

/** How far a cycle has come. A cycle whose scores are agreed elsewhere goes from drafting to ratified at once. */
public enum CycleState {
    /** Analysts draft levels from data; scores of the cycle before are carried forward. */
    DRAFTING("drafting"),
    /** Scorers give their scores without knowing each other's. */
    FIRST_SCORES("first-scores"),
    /** All first scores are revealed; levels are agreed. */
    DISCUSSION("discussion"),
    /** The agreed levels stand. */
    RATIFIED("ratified"),
    /** Nothing of the cycle changes any more. */
    PUBLISHED("published");

    private final String wireName;

    CycleState(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the API and in the database. */
    public String wireName() {
        return wireName;
    }

    static CycleState of(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName.equals(wireName))
                .findFirst()
                .orElseThrow();
    }
}
